#pragma once

#include "matching/ranking/finding.hpp"
#include "matching/ranking/ranking.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Says what ranking found in the trade's words. A process that only the firm's machines or
/// products show is said with them: "Drehen (Maschinenpark: Index G200)". Where a single missing
/// thing stands against much that fits, the words say "nur ISO 3834 fehlt".
std::vector<Fact> explain(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    const std::vector<Finding>& findings
);

}  // namespace clusterlotse::matching
