#pragma once

#include "matching/vocabulary/lexicon.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// One part of a compound, inflection and linking letters removed.
struct Segment {
    std::string_view text;
    std::span<const Sense> senses;  ///< none: not a known word
};

/// Splits a spelling key of 6 to 48 letters into known parts with at most a little unknown between
/// them. Empty where no reading is credible. The segments point into `key`.
std::vector<Segment> split_compound(const Lexicon& lexicon, std::string_view key);

}  // namespace clusterlotse::matching
