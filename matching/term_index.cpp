#include "matching/term_index.hpp"

#include <algorithm>

namespace clusterlotse::matching {

void TermIndex::grams_of(std::string_view word, std::vector<std::uint32_t>& grams) {
    grams.clear();
    const std::string marked = "^" + std::string(word.substr(0, 60)) + "$";
    for (std::size_t i = 0; i + 3 <= marked.size(); ++i) {
        grams.push_back(
            static_cast<std::uint32_t>(static_cast<unsigned char>(marked[i])) << 16 |
            static_cast<std::uint32_t>(static_cast<unsigned char>(marked[i + 1])) << 8 |
            static_cast<unsigned char>(marked[i + 2])
        );
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

std::vector<std::uint32_t> TermIndex::add(Slot slot, const std::vector<std::string>& words) {
    std::vector<std::uint32_t> terms;
    std::vector<std::uint32_t> grams;
    terms.reserve(words.size());
    for (const std::string& word : words) {
        const auto [entry, added] =
            ids_.try_emplace(word, static_cast<std::uint32_t>(postings_.size()));
        const std::uint32_t term = entry->second;
        if (added) {
            postings_.emplace_back();
            words_.push_back(word);
            counts_.push_back(0);
            grams_of(word, grams);
            gram_counts_.push_back(static_cast<std::uint8_t>(grams.size()));
            for (const std::uint32_t gram : grams) {
                grams_[gram].push_back(term);
            }
        }
        postings_[term].push_back(slot);
        ++counts_[term];
        terms.push_back(term);
    }
    return terms;
}

void TermIndex::forget(const std::vector<std::uint32_t>& terms) {
    for (const std::uint32_t term : terms) {
        --counts_[term];
    }
}

std::vector<TermIndex::Similar> TermIndex::similar(std::string_view word, float least) const {
    std::vector<std::uint32_t> grams;
    grams_of(word, grams);
    std::unordered_map<std::uint32_t, std::uint32_t> shared;
    for (const std::uint32_t gram : grams) {
        if (const auto found = grams_.find(gram); found != grams_.end()) {
            for (const std::uint32_t term : found->second) {
                ++shared[term];
            }
        }
    }
    std::vector<Similar> result;
    const auto same = ids_.find(word);
    for (const auto& [term, count] : shared) {
        const float dice = 2.0F * static_cast<float>(count) /
                           static_cast<float>(grams.size() + gram_counts_[term]);
        const bool equal = same != ids_.end() && same->second == term;
        if (counts_[term] > 0 && (equal || dice >= least)) {
            result.push_back({term, equal ? 1.0F : std::min(0.95F, dice)});
        }
    }
    std::sort(result.begin(), result.end(), [](const Similar& a, const Similar& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.term < b.term;
    });
    return result;
}

void TermIndex::clear() {
    *this = TermIndex();
}

}  // namespace clusterlotse::matching
