#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Set of words over a-z0-9 that finds all members starting at a position of a longer word.
class PartTrie {
public:
    PartTrie() : nodes_(1) {}

    void insert(std::string_view word);

    /// Calls visit(length) for every member that `word` has at its beginning, shortest first.
    template <class Visit>
    void prefixes(std::string_view word, Visit visit) const {
        std::uint32_t node = 0;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const int slot = slot_of(word[i]);
            if (slot < 0 || nodes_[node].next[static_cast<std::size_t>(slot)] == 0) {
                return;
            }
            node = nodes_[node].next[static_cast<std::size_t>(slot)];
            if (nodes_[node].member) {
                visit(i + 1);
            }
        }
    }

private:
    struct Node {
        std::array<std::uint32_t, 36> next{};
        bool member = false;
    };

    static int slot_of(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? 26 + c - '0' : -1;
    }

    std::vector<Node> nodes_;
};

}  // namespace clusterlotse::matching
