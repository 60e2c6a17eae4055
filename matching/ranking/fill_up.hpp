#pragma once

#include "matching/ranking/need_search.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Appends to the matches, up to `options.top`, the firms whose texts are most like the need's and
/// against which nothing known speaks, beyond that they do not show the work.
void fill_up(
    NeedSearch& search,
    const FirmTable& firms,
    const LikenessToNeed& texts,
    const MatchOptions& options,
    std::vector<Match>& matches
);

}  // namespace clusterlotse::matching
