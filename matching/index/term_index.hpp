#pragma once

#include "matching/index/chunked_list.hpp"
#include "matching/index/gram_table.hpp"
#include "matching/index/slot_list.hpp"
#include "matching/text/string_pool.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// A profile's place in the index; given once, not reused before the index is built anew.
using Slot = std::uint32_t;

/// Inverted index of the distinct words of all profiles, which also finds words that look alike by
/// their letter groups (trigrams of the word with its ends marked, Dice coefficient).
class TermIndex {
public:
    struct Similar {
        std::uint32_t term = 0;
        float similarity = 0;
    };

    /// Adds `slot`, above all before it, to each word; returns the words' ids in ascending order.
    std::vector<std::uint32_t> add(Slot slot, const std::vector<std::string_view>& words);

    /// Takes a removed profile's word out of the count; its slot stays in the list.
    void forget(std::uint32_t term) { --forms_[term].profiles; }

    /// Known words at least `least` alike, best first, the same word with 1. Looks at no more than
    /// kMostVisits letter groups of known words: where a word's groups are more frequent than that,
    /// its rarest are compared, and of the words that share them the first kMostVerified.
    std::vector<Similar> similar(std::string_view word, float least) const;

    /// Slots with the word in ascending order, removed profiles included.
    const SlotList& postings(std::uint32_t term) const { return postings_[term]; }
    std::uint32_t profiles_with(std::uint32_t term) const { return forms_[term].profiles; }
    std::string_view word(std::uint32_t term) const { return words_.at(term); }
    std::uint32_t size() const { return words_.size(); }

private:
    static constexpr std::size_t kMostVisits = 12000;
    static constexpr std::size_t kMostVerified = 1000;

    /// What is asked of each word that may be alike, together in memory.
    struct Form {
        std::uint64_t signature = 0;  ///< a bit for each of its letter groups, by their hash
        std::uint32_t profiles = 0;   ///< with the word
        std::uint8_t grams = 0;       ///< how many groups it has
    };

    static void grams_of(std::string_view word, std::vector<std::uint32_t>& grams);
    void add_word(std::string_view word, std::uint32_t term, std::vector<std::uint32_t>& grams);

    StringPool words_;
    // By word.
    ChunkedList<SlotList> postings_;
    ChunkedList<Form> forms_;
    GramTable grams_;

    // Work space of similar(), all zero between calls but for touched_.
    mutable std::vector<std::uint8_t> shared_;
    mutable std::vector<std::uint32_t> touched_;
};

}  // namespace clusterlotse::matching
