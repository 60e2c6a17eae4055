#include "matching/term_index.hpp"

#include "matching/features.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {

void TermIndex::grams_of(std::string_view word, std::vector<std::uint32_t>& grams) {
    grams.clear();
    const std::size_t size = std::min(word.size(), kLongestTerm);
    const auto letter = [&](std::size_t place) -> std::uint32_t {
        return place == 0         ? '^'
               : place == size + 1 ? '$'
                                   : static_cast<unsigned char>(word[place - 1]);
    };
    for (std::size_t i = 0; i + 3 <= size + 2; ++i) {
        grams.push_back(letter(i) << 16 | letter(i + 1) << 8 | letter(i + 2));
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

std::vector<std::uint32_t> TermIndex::add(Slot slot, const std::vector<std::string>& words) {
    std::vector<std::uint32_t> terms;
    std::vector<std::uint32_t> grams;
    terms.reserve(words.size());
    for (const std::string& word : words) {
        const std::uint32_t term = words_.add(word);
        if (term == postings_.size()) {
            postings_.emplace_back();
            counts_.push_back(0);
            grams_of(word, grams);
            gram_counts_.push_back(static_cast<std::uint8_t>(grams.size()));
            for (const std::uint32_t gram : grams) {
                grams_[gram].add(term);
            }
        }
        postings_[term].add(slot);
        ++counts_[term];
        terms.push_back(term);
    }
    std::sort(terms.begin(), terms.end());
    return terms;
}

std::size_t TermIndex::shared_grams(
    const std::vector<std::uint32_t>& grams, std::uint32_t term
) const {
    static thread_local std::vector<std::uint32_t> theirs;
    grams_of(words_.at(term), theirs);
    std::size_t shared = 0;
    auto mine = grams.begin();
    for (const std::uint32_t gram : theirs) {
        mine = std::lower_bound(mine, grams.end(), gram);
        shared += mine != grams.end() && *mine == gram ? 1 : 0;
    }
    return shared;
}

std::vector<TermIndex::Similar> TermIndex::similar(std::string_view word, float least) const {
    word = word.substr(0, kLongestTerm);
    std::vector<std::uint32_t> grams;
    grams_of(word, grams);
    std::vector<const SlotList*> lists;
    for (const std::uint32_t gram : grams) {
        if (const auto found = grams_.find(gram); found != grams_.end()) {
            lists.push_back(&found->second);
        }
    }
    std::sort(lists.begin(), lists.end(), [](const SlotList* a, const SlotList* b) {
        return a->size() < b->size();
    });
    shared_.resize(size());
    std::size_t visits = 0;
    std::size_t read = 0;
    for (; read < lists.size() && visits + lists[read]->size() <= kMostVisits; ++read) {
        visits += lists[read]->size();
        lists[read]->each([&](std::uint32_t term) {
            if (shared_[term]++ == 0) {
                touched_.push_back(term);
            }
        });
    }
    const std::size_t unread = lists.size() - read;
    const std::uint32_t same = words_.find(word);
    std::vector<Similar> result;
    if (same != StringPool::kAbsent && counts_[same] > 0) {
        result.push_back({same, 1.0F});
    }
    std::size_t verified = 0;
    for (const std::uint32_t term : touched_) {
        std::size_t shared = shared_[term];
        shared_[term] = 0;
        const auto both = static_cast<float>(grams.size() + gram_counts_[term]);
        const auto dice = [&] { return 2.0F * static_cast<float>(shared) / both; };
        if (term == same || counts_[term] == 0 ||
            2.0F * static_cast<float>(shared + unread) / both < least) {
            continue;
        }
        if (unread > 0) {
            if (verified == kMostVerified) {
                continue;
            }
            ++verified;
            shared = shared_grams(grams, term);
        }
        if (dice() >= least) {
            result.push_back({term, std::min(0.95F, dice())});
        }
    }
    touched_.clear();
    std::sort(result.begin(), result.end(), [](const Similar& a, const Similar& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.term < b.term;
    });
    return result;
}

}  // namespace clusterlotse::matching
