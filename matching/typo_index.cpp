#include "matching/typo_index.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// FNV-1a over `word` without the letter at `skip`.
std::uint64_t hash_without(std::string_view word, std::size_t skip) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i != skip) {
            hash = (hash ^ static_cast<unsigned char>(word[i])) * 0x100000001b3ULL;
        }
    }
    return hash;
}

}  // namespace

bool within_one_edit(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) {
        ++i;
    }
    if (a.size() < b.size()) {
        return a.substr(i) == b.substr(i + 1);
    }
    if (i == a.size()) {
        return true;
    }
    if (a.substr(i + 1) == b.substr(i + 1)) {
        return true;
    }
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
           a.substr(i + 2) == b.substr(i + 2);
}

void TypoIndex::insert(std::string_view word) {
    if (word.size() >= kShortest && word.size() <= 40) {
        words_.emplace_back(word);
    }
}

void TypoIndex::finish() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    deletions_.clear();
    for (std::uint32_t w = 0; w < words_.size(); ++w) {
        for (std::size_t skip = 0; skip <= words_[w].size(); ++skip) {
            deletions_.emplace_back(hash_without(words_[w], skip), w);
        }
    }
    std::sort(deletions_.begin(), deletions_.end());
    deletions_.erase(std::unique(deletions_.begin(), deletions_.end()), deletions_.end());
}

std::string_view TypoIndex::nearest(std::string_view word) const {
    if (word.size() < kShortest || word.size() > 40) {
        return {};
    }
    std::uint32_t best = static_cast<std::uint32_t>(words_.size());
    for (std::size_t skip = 0; skip <= word.size(); ++skip) {
        const std::uint64_t hash = hash_without(word, skip);
        auto at = std::lower_bound(
            deletions_.begin(), deletions_.end(), std::pair(hash, std::uint32_t{0})
        );
        for (; at != deletions_.end() && at->first == hash; ++at) {
            const std::string& candidate = words_[at->second];
            if (at->second < best && (candidate[0] == word[0] || word.size() >= 8) &&
                within_one_edit(word, candidate)) {
                best = at->second;
            }
        }
    }
    return best < words_.size() ? std::string_view(words_[best]) : std::string_view();
}

}  // namespace clusterlotse::matching
