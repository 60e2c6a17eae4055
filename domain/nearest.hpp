#pragma once

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse {

/// Number of single-byte insertions, deletions, replacements and swaps of neighbours that turn `a`
/// into `b` (optimal string alignment). Only the first 64 bytes of each are looked at.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
    constexpr std::size_t kMost = 64;
    a = a.substr(0, kMost);
    b = b.substr(0, kMost);
    std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        previous[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[j] = std::min(current[j], before[j - 2] + 1);
            }
        }
        before = previous;
        previous = current;
    }
    return previous[b.size()];
}

/// The word of `known` (any range of strings) that is nearest to `word`; of equals one that begins
/// with it, then the first; empty where `known` is.
template <std::ranges::input_range Words>
std::string nearest_of(std::string_view word, const Words& known) {
    std::string best;
    std::size_t least = static_cast<std::size_t>(-1);
    for (const auto& candidate : known) {
        const std::size_t distance = edit_distance(word, candidate);
        const bool begins = std::string_view(candidate).starts_with(word);
        if (distance < least || (distance == least && begins && !best.starts_with(word))) {
            least = distance;
            best = std::string(candidate);
        }
    }
    return best;
}

}  // namespace clusterlotse
