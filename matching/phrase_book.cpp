#include "matching/phrase_book.hpp"

#include "matching/analysis.hpp"
#include "matching/term_words.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr float kPart = 0.7F;  // of a compound, beside a word of its own
constexpr float kFewUses =
    3;  // a word that stands in so few phrases tells half of what it seems to

}  // namespace

void PhraseBook::add(std::uint16_t process, std::span<const std::string> words) {
    for (const std::string& word : words) {
        uses_.push_back({words_.add(word), process});
    }
}

void PhraseBook::finish(std::size_t processes) {
    processes_ = processes;
    std::sort(uses_.begin(), uses_.end());
    begins_.reserve(words_.size() + 1);
    for (auto at = uses_.begin(); at != uses_.end();) {
        if (begins_.size() == at->word) {
            begins_.push_back(static_cast<std::uint32_t>(values_.size()));
        }
        const auto next = std::upper_bound(at, uses_.end(), *at);
        values_.push_back({at->process, static_cast<float>(next - at)});
        at = next;
    }
    begins_.push_back(static_cast<std::uint32_t>(values_.size()));
    std::vector<std::uint8_t> asked(processes);
    for (const Use& use : uses_) {
        asked[use.process] = 1;
    }
    weigh_words(static_cast<std::size_t>(std::count(asked.begin(), asked.end(), 1)));
    uses_ = {};
}

void PhraseBook::weigh_words(std::size_t processes_with_phrases) {
    const float all = static_cast<float>(processes_with_phrases) + 1;
    std::vector<float> squares(processes_);
    rarity_.reserve(words_.size());
    for (std::size_t word = 0; word + 1 < begins_.size(); ++word) {
        const float with = static_cast<float>(begins_[word + 1] - begins_[word]);
        float uses = 0;
        for (std::size_t at = begins_[word]; at < begins_[word + 1]; ++at) {
            uses += values_[at].value;
            values_[at].value = std::log(1 + values_[at].value);
        }
        rarity_.push_back(std::max(0.0F, std::log(all / (with + 0.5F))) * uses / (uses + kFewUses));
        for (std::size_t at = begins_[word]; at < begins_[word + 1]; ++at) {
            values_[at].value *= rarity_[word];
            squares[values_[at].process] += values_[at].value * values_[at].value;
        }
    }
    for (Value& one : values_) {
        one.value /= std::max(1e-6F, std::sqrt(squares[one.process]));
    }
}

std::vector<PhraseBook::Likely> PhraseBook::likely(std::span<const Term> terms, std::size_t most)
    const {
    std::vector<float> sums(processes_);
    float square = 0;
    for (const Term& term : terms) {
        const std::uint32_t word = words_.find(term.text);
        if (word == StringPool::kAbsent || (term.part && !term.recognised)) {
            continue;
        }
        const float weight = term.weight * rarity_[word] * (term.part ? kPart : 1);
        square += weight * weight;
        for (std::size_t at = begins_[word]; at < begins_[word + 1]; ++at) {
            sums[values_[at].process] += weight * values_[at].value;
        }
    }
    std::vector<Likely> found;
    for (std::size_t process = 0; process < sums.size(); ++process) {
        if (sums[process] > 0) {
            found.push_back({static_cast<std::uint16_t>(process), sums[process] / std::sqrt(square)}
            );
        }
    }
    const auto better = [](const Likely& a, const Likely& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.process < b.process;
    };
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), end, found.end(), better);
    found.erase(end, found.end());
    return found;
}

std::size_t PhraseBook::known_words(std::span<const Term> terms) const {
    return static_cast<std::size_t>(std::count_if(
        terms.begin(),
        terms.end(),
        [&](const Term& term) {
            return !term.part && words_.find(term.text) != StringPool::kAbsent;
        }
    ));
}

float share_of_best(std::span<const PhraseBook::Likely> likely, const PhraseBook::Likely& one) {
    const float beside_best = one.likeness / likely.front().likeness;
    return beside_best * beside_best * beside_best;
}

std::vector<std::string> PhraseWords::of(std::string_view phrase) {
    std::vector<std::string> words;
    for (const Atom& atom : split_atoms(fold(phrase))) {
        const std::uint32_t number = known_.add(atom.key);
        if (number == words_.size()) {
            words_.emplace_back();
            each_term_of(lexicon_, atom.key, [&](std::string_view word, bool) {
                words_.back().emplace_back(word);
            });
        }
        words.insert(words.end(), words_[number].begin(), words_[number].end());
    }
    return words;
}

}  // namespace clusterlotse::matching
