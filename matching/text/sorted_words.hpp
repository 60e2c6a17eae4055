#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// The words in alphabetical order, each once. None holds a zero byte. Compares most of them by
/// their first eight letters as one number.
inline std::vector<std::string_view> sorted_words(const std::vector<std::string_view>& words) {
    struct Word {
        std::uint64_t front;
        std::string_view text;
    };
    constexpr std::size_t kFront = sizeof(Word::front);
    std::vector<Word> keyed;
    keyed.reserve(words.size());
    for (const std::string_view word : words) {
        std::uint64_t front = 0;
        for (std::size_t i = 0; i < kFront; ++i) {
            front = front << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
        }
        keyed.push_back({front, word});
    }
    std::sort(keyed.begin(), keyed.end(), [](const Word& a, const Word& b) {
        return a.front != b.front ? a.front < b.front : a.text < b.text;
    });
    std::vector<std::string_view> sorted;
    sorted.reserve(keyed.size());
    for (const Word& word : keyed) {
        if (sorted.empty() || sorted.back() != word.text) {
            sorted.push_back(word.text);
        }
    }
    return sorted;
}

}  // namespace clusterlotse::matching
