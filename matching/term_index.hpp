#pragma once

#include "matching/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clusterlotse::matching {

using Slot = std::uint32_t;

/// Inverted index of the distinct words of all profiles, which also finds words that look alike by
/// their letter groups (trigrams of the word with its ends marked, Dice coefficient).
class TermIndex {
public:
    struct Similar {
        std::uint32_t term = 0;
        float similarity = 0;
    };

    /// Adds `slot` to each word; returns the words' ids.
    std::vector<std::uint32_t> add(Slot slot, const std::vector<std::string>& words);

    /// Takes the words of a removed profile out of the counts; its slot stays in the lists until
    /// rebuilt.
    void forget(const std::vector<std::uint32_t>& terms);

    /// Known words at least `least` alike, the same word first with 1.
    std::vector<Similar> similar(std::string_view word, float least) const;

    const std::vector<Slot>& slots(std::uint32_t term) const { return postings_[term]; }
    std::uint32_t profiles_with(std::uint32_t term) const { return counts_[term]; }
    const std::string& word(std::uint32_t term) const { return words_[term]; }
    void clear();

private:
    static void grams_of(std::string_view word, std::vector<std::uint32_t>& grams);

    StringMap<std::uint32_t> ids_;
    std::vector<std::string> words_;
    std::vector<std::vector<Slot>> postings_;
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint8_t> gram_counts_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> grams_;
};

}  // namespace clusterlotse::matching
