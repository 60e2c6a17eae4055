#include "matching/text/letter_index.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kGramLetters = 4;
constexpr double kHeld = 0.7;  // of a word's letters: "Drehteil" in "Präzisionsdrehteile"

// Words with which a firm says something beside its name, and enough to be compared in full.
constexpr float kJustAName = 8;
constexpr float kSaysEnough = 20;

float trust_in(std::size_t words) {
    return std::clamp(
        (static_cast<float>(words) - kJustAName) / (kSaysEnough - kJustAName), 0.0F, 1.0F
    );
}

double worth_of(std::uint16_t count) {
    return 1 + std::log(static_cast<double>(count));
}

}  // namespace

void LetterIndex::add_grams(std::string_view word, std::vector<Gram>& grams) {
    Gram gram = ' ';
    for (std::size_t i = 0; i < word.size(); ++i) {
        gram = gram << 8 | static_cast<unsigned char>(word[i]);
        if (i + 2 >= kGramLetters) {
            grams.push_back(gram);
        }
    }
}

LetterIndex::Counts LetterIndex::counted(std::vector<Gram>& grams) {
    std::sort(grams.begin(), grams.end());
    Counts counts;
    for (const Gram gram : grams) {
        if (counts.empty() || counts.back().first != gram) {
            counts.emplace_back(gram, 0);
        }
        if (counts.back().second < std::numeric_limits<std::uint16_t>::max()) {
            ++counts.back().second;
        }
    }
    return counts;
}

void LetterIndex::add(const std::string& id, const std::vector<std::string>& words) {
    if (too_many_) {
        return;
    }
    erase(id);
    if (slots_.size() == kMostLetterFirms) {
        *this = LetterIndex();
        too_many_ = true;
        return;
    }
    auto slot = static_cast<std::uint16_t>(ids_.size());
    if (free_.empty()) {
        ids_.push_back(id);
        trust_.push_back(0);
    } else {
        slot = free_.back();
        free_.pop_back();
        ids_[slot] = id;
    }
    slots_.emplace(id, slot);
    trust_[slot] = trust_in(words.size());
    std::vector<Gram> grams;
    for (const std::string& word : words) {
        add_grams(word, grams);
    }
    for (const auto& [gram, count] : counted(grams)) {
        postings_[gram].push_back({slot, count});
    }
    lengths_.clear();
}

void LetterIndex::erase(std::string_view id) {
    const auto known = slots_.find(id);
    if (known == slots_.end()) {
        return;
    }
    const std::uint16_t slot = known->second;
    // Firms seldom change: looking through all lists is cheaper than keeping each firm's groups.
    for (auto it = postings_.begin(); it != postings_.end();) {
        std::erase_if(it->second, [&](const Posting& posting) { return posting.slot == slot; });
        it = it->second.empty() ? postings_.erase(it) : std::next(it);
    }
    ids_[slot].clear();
    free_.push_back(slot);
    slots_.erase(known);
    lengths_.clear();
}

double LetterIndex::rarity_of(std::size_t firms) const {
    return std::log(
        1 +
        static_cast<double>(slots_.size()) / static_cast<double>(std::max<std::size_t>(1, firms))
    );
}

void LetterIndex::measure() const {
    lengths_.assign(ids_.size(), 0);
    for (const auto& [gram, postings] : postings_) {
        const double rarity = rarity_of(postings.size());
        for (const Posting& posting : postings) {
            const double weight = worth_of(posting.count) * rarity;
            lengths_[posting.slot] += weight * weight;
        }
    }
    for (double& length : lengths_) {
        length = std::sqrt(length);
    }
}

std::vector<LetterIndex::Alike> LetterIndex::alike(const std::vector<Word>& need) const {
    if (slots_.empty()) {
        return {};
    }
    if (lengths_.empty()) {
        measure();
    }
    std::map<std::string_view, float> words;
    for (const Word& word : need) {
        float& weight = words[word.text];
        weight = std::max(weight, word.weight);
    }
    std::map<Gram, double> wanted;
    std::vector<double> shared(ids_.size());
    std::vector<double> held(ids_.size());
    std::vector<double> worth(ids_.size());
    std::vector<Gram> grams;
    for (const auto& [word, weight] : words) {
        grams.clear();
        add_grams(word, grams);
        double all = 0;
        for (const auto& [gram, times] : counted(grams)) {
            const auto found = postings_.find(gram);
            const double rarity = rarity_of(found == postings_.end() ? 0 : found->second.size());
            all += times * rarity;
            wanted[gram] += static_cast<double>(weight) * times * rarity;
            if (found != postings_.end()) {
                for (const Posting& posting : found->second) {
                    held[posting.slot] += times * rarity;
                    worth[posting.slot] += times * rarity * rarity * worth_of(posting.count);
                }
            }
        }
        for (std::size_t slot = 0; slot < held.size(); ++slot) {
            if (held[slot] > 0 && held[slot] >= kHeld * all) {
                shared[slot] += static_cast<double>(weight) * worth[slot];
            }
        }
        std::fill(held.begin(), held.end(), 0.0);
        std::fill(worth.begin(), worth.end(), 0.0);
    }
    double length = 0;
    for (const auto& [gram, weight] : wanted) {
        length += weight * weight;
    }
    std::vector<Alike> result;
    for (std::size_t slot = 0; slot < shared.size(); ++slot) {
        if (shared[slot] > 0) {
            const double cosine = shared[slot] / (lengths_[slot] * std::sqrt(length));
            result.push_back({ids_[slot], static_cast<float>(std::min(1.0, cosine)), trust_[slot]});
        }
    }
    std::sort(result.begin(), result.end(), [](const Alike& a, const Alike& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.id < b.id;
    });
    return result;
}

}  // namespace clusterlotse::matching
