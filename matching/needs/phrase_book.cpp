#include "matching/needs/phrase_book.hpp"

#include "matching/text/analysis.hpp"
#include "matching/text/term_words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace clusterlotse::matching {
namespace {

constexpr float kPart = 0.7F;  // of a compound, beside a word of its own
constexpr float kFewUses = 1;  // a word in so few phrases tells half of what it seems to

}  // namespace

void PhraseBook::add(std::uint16_t process, std::span<const std::uint32_t> words) {
    for (const std::uint32_t word : words) {
        uses_.push_back({word, process});
    }
}

void PhraseBook::finish(std::size_t processes) {
    processes_ = processes;
    std::vector<std::uint8_t> asked(processes);
    for (const Use& use : uses_) {
        asked[use.process] = 1;
    }
    count_uses();
    weigh_words(static_cast<std::size_t>(std::count(asked.begin(), asked.end(), 1)));
}

/// Puts the uses in order by word, then in each word by process, and counts those that are equal.
void PhraseBook::count_uses() {
    std::vector<std::uint32_t> ends(words_.size() + 1);
    for (const Use& use : uses_) {
        ++ends[use.word + 1];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::uint16_t> processes(uses_.size());
    for (const Use& use : uses_) {
        processes[ends[use.word]++] = use.process;
    }
    uses_ = {};
    begins_.reserve(words_.size() + 1);
    auto at = processes.begin();
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        begins_.push_back(static_cast<std::uint32_t>(values_.size()));
        const auto end = processes.begin() + ends[word];
        std::sort(at, end);
        while (at != end) {
            const auto next = std::find_if(at, end, [&](std::uint16_t one) { return one != *at; });
            values_.push_back({*at, static_cast<float>(next - at)});
            at = next;
        }
    }
    begins_.push_back(static_cast<std::uint32_t>(values_.size()));
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

PhraseBook::Wording PhraseBook::wording(std::span<const Term> terms, std::size_t most) const {
    Wording wording;
    std::vector<float> sums(processes_);
    float square = 0;
    for (const Term& term : terms) {
        const std::uint32_t word = words_.find(term.text);
        if (word == StringPool::kAbsent) {
            continue;
        }
        wording.words += term.part ? 0 : 1;
        if (term.part && !term.recognised) {
            continue;
        }
        const float weight = term.weight * rarity_[word] * (term.part ? kPart : 1);
        square += weight * weight;
        for (std::size_t at = begins_[word]; at < begins_[word + 1]; ++at) {
            sums[values_[at].process] += weight * values_[at].value;
        }
    }
    wording.likely = best_of(sums, square, most);
    if (!wording.likely.empty()) {
        const float best = sums[wording.likely.front().process];
        for (float& sum : sums) {
            sum /= best;
        }
        wording.beside_best = std::move(sums);
    }
    return wording;
}

std::vector<PhraseBook::Likely> PhraseBook::best_of(
    std::span<const float> sums, float square, std::size_t most
) const {
    std::vector<Likely> found;
    found.reserve(sums.size());
    const float length = std::sqrt(square);
    for (std::size_t process = 0; process < sums.size(); ++process) {
        if (sums[process] > 0) {
            found.push_back({static_cast<std::uint16_t>(process), sums[process] / length});
        }
    }
    const auto better = [](const Likely& a, const Likely& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.process < b.process;
    };
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), end, found.end(), better);
    return {found.begin(), end};
}

float share_of_best(std::span<const PhraseBook::Likely> likely, const PhraseBook::Likely& one) {
    const float beside_best = one.likeness / likely.front().likeness;
    return beside_best * beside_best * beside_best;
}

void PhraseWords::add(std::uint16_t process, std::string_view phrase) {
    phrase_.clear();
    each_key(fold(phrase).text, [&](std::string_view key) {
        const std::uint32_t number = known_.add(key);
        if (number == words_.size()) {
            const auto begin = static_cast<std::uint32_t>(numbers_.size());
            each_term_of(
                lexicon_,
                key,
                [&](std::string_view word) { return split_compound(lexicon_, word); },
                [&](std::string_view word, bool) { numbers_.push_back(book_.number_of(word)); }
            );
            words_.push_back({begin, static_cast<std::uint32_t>(numbers_.size())});
        }
        phrase_.insert(
            phrase_.end(),
            numbers_.begin() + words_[number].begin,
            numbers_.begin() + words_[number].end
        );
    });
    book_.add(process, phrase_);
}

}  // namespace clusterlotse::matching
