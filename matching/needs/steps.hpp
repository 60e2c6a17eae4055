#pragma once

#include "matching/needs/understanding.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Which processes a need asks for, main ones first: drops what is denied, already done, only the
/// object of a service ("repair of a lathe"), or said more precisely elsewhere.
std::vector<Step> steps_of(const Lexicon& lexicon, const Analysis& analysis);

}  // namespace clusterlotse::matching
