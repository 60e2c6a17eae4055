#include "matching/part_trie.hpp"

namespace clusterlotse::matching {

void PartTrie::insert(std::string_view word) {
    std::uint32_t node = 0;
    for (const char c : word) {
        const int slot = slot_of(c);
        if (slot < 0) {
            return;
        }
        const auto index = static_cast<std::size_t>(slot);
        if (nodes_[node].next[index] == 0) {
            nodes_[node].next[index] = static_cast<std::uint32_t>(nodes_.size());
            nodes_.emplace_back();
        }
        node = nodes_[node].next[index];
    }
    nodes_[node].member = node != 0;
}

}  // namespace clusterlotse::matching
