#include "matching/text/typo_index.hpp"

#include "matching/text/sorted_words.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kLongestCorrected = 40;
constexpr int kRowShift = 16;
constexpr int kNumberBits = 20;
constexpr std::uint32_t kNumberMask = (1U << kNumberBits) - 1;
constexpr std::size_t kMostIndexedWords = std::size_t{1} << kNumberBits;

/// The bits of a hash behind those of its row, at the place above a word's number.
std::uint32_t tag_of(std::uint32_t hash) {
    return hash << kRowShift & ~kNumberMask;
}

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
    if (word.size() >= kShortest && word.size() <= kLongestCorrected) {
        begins_.push_back(static_cast<std::uint32_t>(text_.size()));
        text_ += word;
    }
}

void TypoIndex::finish() {
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
    std::vector<std::string_view> words;
    words.reserve(size());
    for (std::uint32_t number = 0; number < size(); ++number) {
        words.push_back(word(number));
    }
    words = sorted_words(words);
    words.resize(std::min(words.size(), kMostIndexedWords));
    std::size_t letters = 0;
    for (const std::string_view word : words) {
        letters += word.size();
    }
    std::string text;
    text.reserve(letters);
    std::vector<std::uint32_t> begins;
    begins.reserve(words.size() + 1);
    for (const std::string_view word : words) {
        begins.push_back(static_cast<std::uint32_t>(text.size()));
        text += word;
    }
    begins.push_back(static_cast<std::uint32_t>(text.size()));
    text_ = std::move(text);
    begins_ = std::move(begins);
    set_deletions();
}

void TypoIndex::set_deletions() {
    // Counting by row first leaves only rows of a few entries to sort.
    row_starts_.assign((std::size_t{1} << (32 - kRowShift)) + 1, 0);
    for (std::uint32_t number = 0; number < size(); ++number) {
        each_deletion(word(number), [&](std::uint32_t hash) {
            ++row_starts_[(hash >> kRowShift) + 1];
        });
    }
    std::partial_sum(row_starts_.begin(), row_starts_.end(), row_starts_.begin());
    deletions_.resize(row_starts_.back());
    std::vector<std::uint32_t> next(row_starts_.begin(), row_starts_.end() - 1);
    for (std::uint32_t number = 0; number < size(); ++number) {
        each_deletion(word(number), [&](std::uint32_t hash) {
            deletions_[next[hash >> kRowShift]++] = tag_of(hash) | number;
        });
    }
    for (std::size_t row = 0; row + 1 < row_starts_.size(); ++row) {
        std::sort(deletions_.begin() + row_starts_[row], deletions_.begin() + row_starts_[row + 1]);
    }
}

std::string_view TypoIndex::nearest(std::string_view word) const {
    if (word.size() < kShortest || word.size() > kLongestCorrected || row_starts_.empty()) {
        return {};
    }
    auto best = static_cast<std::uint32_t>(size());
    each_deletion(word, [&](std::uint32_t hash) {
        const std::uint32_t tag = tag_of(hash);
        const std::uint32_t end = row_starts_[(hash >> kRowShift) + 1];
        for (std::uint32_t at = row_starts_[hash >> kRowShift]; at < end; ++at) {
            const std::uint32_t number = deletions_[at] & kNumberMask;
            if ((deletions_[at] & ~kNumberMask) != tag || number >= best) {
                continue;
            }
            const std::string_view candidate = this->word(number);
            if ((candidate[0] == word[0] || word.size() >= 8) && within_one_edit(word, candidate)) {
                best = number;
            }
        }
    });
    return best < size() ? this->word(best) : std::string_view();
}

}  // namespace clusterlotse::matching
