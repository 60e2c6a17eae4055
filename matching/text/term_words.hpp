#pragma once

#include "matching/text/compound.hpp"
#include "matching/text/text.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <string_view>

namespace clusterlotse::matching {

/// Calls `take(word, part)` with the stem of a spelling key and those of the parts of a compound;
/// not at all for numbers, stop words and what is too short to tell something. `split(key)` gives
/// what split_compound() does.
template <typename Split, typename Take>
void each_term_of(const Lexicon& lexicon, std::string_view key, Split split, Take take) {
    constexpr std::size_t kShortest = 3, kShortestCompound = 8, kShortestPart = 4;
    const std::string_view root = stem(key);
    if (key.size() < kShortest || key.find_first_not_of("0123456789") == std::string_view::npos ||
        lexicon.stop_words.contains(key) || lexicon.stop_words.contains(root)) {
        return;
    }
    take(root, false);
    if (key.size() < kShortestCompound) {
        return;
    }
    const auto& segments = split(key);
    for (const Segment& segment : segments) {
        if (segment.text.size() >= kShortestPart && segment.text.size() + 2 < root.size()) {
            take(stem(segment.text), true);
        }
    }
}

}  // namespace clusterlotse::matching
