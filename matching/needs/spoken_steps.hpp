#pragma once

#include "matching/vocabulary/lexicon.hpp"

#include <span>

namespace clusterlotse::matching {

/// How far a wording speaks for a process, for a kind of it, or for the heading above it; all the
/// way where no word of it stands in any phrase.
float spoken_for(const Lexicon& lexicon, std::span<const float> beside_best, Id process);

}  // namespace clusterlotse::matching
