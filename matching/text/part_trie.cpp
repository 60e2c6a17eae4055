#include "matching/text/part_trie.hpp"

#include "matching/text/sorted_words.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::matching {

void PartTrie::insert(std::string_view word) {
    if (!word.empty() &&
        std::all_of(word.begin(), word.end(), [](char c) { return slot_of(c) >= 0; })) {
        text_ += word;
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
}

void PartTrie::finish() {
    std::vector<std::string_view> words;
    words.reserve(ends_.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends_) {
        words.push_back(std::string_view(text_).substr(begin, end - begin));
        begin = end;
    }
    words = sorted_words(words);
    struct Open {
        std::uint32_t node;
        std::size_t begin, end;  ///< its words, which agree in their first `depth` letters
        std::size_t depth;
    };
    nodes_.assign(1, {});
    std::vector<Open> level = {{0, 0, words.size(), 0}};
    while (!level.empty()) {
        std::vector<Open> next;
        for (const Open& open : level) {
            std::size_t at = open.begin;
            if (at < open.end && words[at].size() == open.depth) {
                nodes_[open.node].set(kMember);
                ++at;
            }
            nodes_[open.node].first = static_cast<std::uint32_t>(nodes_.size());
            while (at < open.end) {
                const char letter = words[at][open.depth];
                std::size_t end = at + 1;
                while (end < open.end && words[end][open.depth] == letter) {
                    ++end;
                }
                nodes_[open.node].set(slot_of(letter));
                next.push_back({static_cast<std::uint32_t>(nodes_.size()), at, end, open.depth + 1}
                );
                nodes_.emplace_back();
                at = end;
            }
        }
        level = std::move(next);
    }
    nodes_.shrink_to_fit();
    // Assigning empty ones would leave their memory in place.
    std::string().swap(text_);
    std::vector<std::uint32_t>().swap(ends_);
}

}  // namespace clusterlotse::matching
