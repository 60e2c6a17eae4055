#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// "mehr 3", "mehr zu B-2026-031", "more 3": what stood under a number of a digest.
struct MoreOf {
    int position = 0;    ///< 0 where a need is named
    std::string number;  ///< of the need; empty where a position is
};
std::optional<MoreOf> more_of(std::string_view text);

/// The positions of "mehr 1 und 2", at most four; {0} for "mehr" alone, empty for all other text.
std::vector<int> positions_of_more(std::string_view text);

}  // namespace clusterlotse::commands
