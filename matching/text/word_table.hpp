#pragma once

#include "matching/text/string_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Words and their senses in a few flat arrays: all text in one pool, all senses in one list.
/// `Sense` is a small plain value that can be compared.
template <class Sense>
class WordTable {
public:
    /// Adds a sense to a word. One that the word has already changes nothing.
    void add(std::string_view word, const Sense& sense) {
        const std::uint32_t number = words_.add(word);
        const auto added = static_cast<std::uint32_t>(added_.size());
        if (number == ends_.size()) {
            ends_.push_back({added, added});
            added_.push_back({sense, added});
            return;
        }
        for (std::uint32_t at = ends_[number].first;; at = added_[at].next) {
            if (added_[at].sense == sense) {
                return;
            }
            if (at == added_[at].next) {
                break;
            }
        }
        added_[ends_[number].last].next = added;
        added_.push_back({sense, added});
        ends_[number].last = added;
    }

    /// Call once after the last word; before it nothing is found.
    void finish() {
        senses_.reserve(added_.size());
        begins_.reserve(ends_.size() + 1);
        for (const Ends& ends : ends_) {
            begins_.push_back(static_cast<std::uint32_t>(senses_.size()));
            std::uint32_t at = ends.first;
            for (; at != added_[at].next; at = added_[at].next) {
                senses_.push_back(added_[at].sense);
            }
            senses_.push_back(added_[at].sense);
        }
        begins_.push_back(static_cast<std::uint32_t>(senses_.size()));
        // An empty list assigned would leave their memory in place.
        added_ = std::vector<Added>();
        ends_ = std::vector<Ends>();
    }

    /// The senses of a word in the order of their coming; none where it is not known.
    std::span<const Sense> find(std::string_view word) const {
        const std::uint32_t number = begins_.empty() ? StringPool::kAbsent : words_.find(word);
        return number == StringPool::kAbsent ? std::span<const Sense>() : senses(number);
    }

    std::size_t size() const { return words_.size(); }

    /// Calls visit(word) for every word once.
    template <class Visit>
    void each_word(Visit visit) const {
        for (std::uint32_t number = 0; number < words_.size(); ++number) {
            visit(words_.at(number));
        }
    }

private:
    struct Added {
        Sense sense;
        std::uint32_t next = 0;  ///< of the same word; itself: the last
    };
    struct Ends {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    std::span<const Sense> senses(std::uint32_t number) const {
        return std::span(senses_).subspan(begins_[number], begins_[number + 1] - begins_[number]);
    }

    StringPool words_;
    std::vector<Added> added_;  ///< until finish()
    std::vector<Ends> ends_;    ///< in added_, by word, until finish()
    std::vector<Sense> senses_;
    std::vector<std::uint32_t> begins_;  ///< in senses_, by word, and the end
};

}  // namespace clusterlotse::matching
