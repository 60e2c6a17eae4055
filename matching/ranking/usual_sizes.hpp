#pragma once

#include "matching/ranking/ranking.hpp"

#include <optional>

namespace clusterlotse::matching {

/// What is left of the chance that a firm takes something unusual at all.
constexpr double kUnusual = 0.95;

/// The same of a part: less, the further it lies beyond.
double chance_beyond_usual(double wanted, double edge);

/// Where firms of the wanted trade usually end, if that is passed; 0 where it is not. Of several
/// steps the one that takes most counts: which of them a size is of is not said.
double unusual_from(
    const Lexicon& lexicon,
    const Query& query,
    std::optional<Range> TypicalSize::*usual,
    double wanted
);

}  // namespace clusterlotse::matching
