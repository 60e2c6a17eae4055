#include "matching/part_trie.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::matching {

void PartTrie::insert(std::string_view word) {
    if (!word.empty() &&
        std::all_of(word.begin(), word.end(), [](char c) { return slot_of(c) >= 0; })) {
        words_.emplace_back(word);
    }
}

void PartTrie::finish() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    struct Open {
        std::uint32_t node;
        std::size_t begin, end;  ///< its words, which agree in their first `depth` letters
        std::size_t depth;
    };
    nodes_.assign(1, {});
    std::vector<Open> level = {{0, 0, words_.size(), 0}};
    while (!level.empty()) {
        std::vector<Open> next;
        for (const Open& open : level) {
            std::size_t at = open.begin;
            if (at < open.end && words_[at].size() == open.depth) {
                nodes_[open.node].set(kMember);
                ++at;
            }
            nodes_[open.node].first = static_cast<std::uint32_t>(nodes_.size());
            while (at < open.end) {
                const char letter = words_[at][open.depth];
                std::size_t end = at + 1;
                while (end < open.end && words_[end][open.depth] == letter) {
                    ++end;
                }
                nodes_[open.node].set(slot_of(letter));
                next.push_back(
                    {static_cast<std::uint32_t>(nodes_.size()), at, end, open.depth + 1}
                );
                nodes_.emplace_back();
                at = end;
            }
        }
        level = std::move(next);
    }
    nodes_.shrink_to_fit();
    words_ = {};
}

}  // namespace clusterlotse::matching
