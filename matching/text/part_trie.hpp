#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Set of words over a-z0-9 that finds all members starting at a position of a longer word. Twelve
/// bytes a letter that is not shared.
class PartTrie {
public:
    /// Words with other letters are left out.
    void insert(std::string_view word);

    /// Call once after the last word; before it nothing is found.
    void finish();

    /// Calls visit(length) for every member that `word` has at its beginning, shortest first.
    template <class Visit>
    void prefixes(std::string_view word, Visit visit) const {
        if (nodes_.empty()) {
            return;
        }
        const Node* node = nodes_.data();
        for (std::size_t i = 0; i < word.size(); ++i) {
            const int slot = slot_of(word[i]);
            if (slot < 0 || (node->edges() >> slot & 1) == 0) {
                return;
            }
            const std::uint64_t before = node->edges() & ((std::uint64_t{1} << slot) - 1);
            node = &nodes_[node->first + static_cast<std::uint32_t>(std::popcount(before))];
            if (node->member()) {
                visit(i + 1);
            }
        }
    }

private:
    static constexpr int kMember = 36;  ///< bit behind those of the letters

    /// The children stand side by side from `first` on, in the order of their letters.
    struct Node {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::uint32_t first = 0;

        std::uint64_t edges() const { return std::uint64_t{high} << 32 | low; }
        bool member() const { return (edges() >> kMember & 1) != 0; }
        void set(int bit) { (bit < 32 ? low : high) |= std::uint32_t{1} << bit % 32; }
    };

    static int slot_of(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? 10 + c - 'a' : -1;
    }

    std::string text_;                 ///< of the words, until finish()
    std::vector<std::uint32_t> ends_;  ///< of the words in text_, until finish()
    std::vector<Node> nodes_;
};

}  // namespace clusterlotse::matching
