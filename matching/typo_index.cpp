#include "matching/typo_index.hpp"

#include <algorithm>
#include <numeric>

namespace clusterlotse::matching {
namespace {

constexpr int kRowShift = 16;

/// FNV-1a.
constexpr std::uint64_t kStart = 0xcbf29ce484222325ULL;

std::uint64_t extended(std::uint64_t hash, char letter) {
    return (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
}

/// Calls visit(hash) for `word` without each of its letters, then for the whole.
template <class Visit>
void each_deletion(std::string_view word, Visit visit) {
    std::uint64_t before = kStart;
    for (std::size_t skip = 0; skip <= word.size(); ++skip) {
        std::uint64_t hash = before;
        for (std::size_t i = skip + 1; i < word.size(); ++i) {
            hash = extended(hash, word[i]);
        }
        visit(static_cast<std::uint32_t>(hash >> 32));
        if (skip < word.size()) {
            before = extended(before, word[skip]);
        }
    }
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
    // Counting by row first leaves only rows of a few entries to sort.
    row_starts_.assign((std::size_t{1} << (32 - kRowShift)) + 1, 0);
    std::size_t letters = 0;
    for (const std::string& word : words_) {
        letters += word.size() + 1;
    }
    std::vector<Deletion> unsorted;
    unsorted.reserve(letters);
    for (std::uint32_t w = 0; w < words_.size(); ++w) {
        each_deletion(words_[w], [&](std::uint32_t hash) {
            unsorted.push_back({hash, w});
            ++row_starts_[(hash >> kRowShift) + 1];
        });
    }
    std::partial_sum(row_starts_.begin(), row_starts_.end(), row_starts_.begin());
    deletions_.resize(unsorted.size());
    std::vector<std::uint32_t> next(row_starts_.begin(), row_starts_.end() - 1);
    for (const Deletion& deletion : unsorted) {
        deletions_[next[deletion.hash >> kRowShift]++] = deletion;
    }
    for (std::size_t row = 0; row + 1 < row_starts_.size(); ++row) {
        std::sort(deletions_.begin() + row_starts_[row], deletions_.begin() + row_starts_[row + 1]);
    }
}

std::string_view TypoIndex::nearest(std::string_view word) const {
    if (word.size() < kShortest || word.size() > 40 || row_starts_.empty()) {
        return {};
    }
    std::uint32_t best = static_cast<std::uint32_t>(words_.size());
    each_deletion(word, [&](std::uint32_t hash) {
        const std::uint32_t end = row_starts_[(hash >> kRowShift) + 1];
        for (std::uint32_t at = row_starts_[hash >> kRowShift]; at < end; ++at) {
            if (deletions_[at].hash != hash || deletions_[at].word >= best) {
                continue;
            }
            const std::string& candidate = words_[deletions_[at].word];
            if ((candidate[0] == word[0] || word.size() >= 8) && within_one_edit(word, candidate)) {
                best = deletions_[at].word;
            }
        }
    });
    return best < words_.size() ? std::string_view(words_[best]) : std::string_view();
}

}  // namespace clusterlotse::matching
