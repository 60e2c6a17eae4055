#pragma once

#include "matching/index/engine.hpp"

#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Finds as few firms as possible that serve all steps of a need together, where none of `found`
/// does so alone: the best firm first, then the best one for what is left, and so on. What nobody
/// serves stands in a last link without firms. Asks the engine once a link.
std::vector<ChainLink> find_chain(
    const Engine& engine,
    std::string_view text,
    const UnderstoodNeed& need,
    const Matching& found,
    const MatchOptions& options
);

}  // namespace clusterlotse::matching
