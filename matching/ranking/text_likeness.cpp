#include "matching/ranking/text_likeness.hpp"

#include "matching/text/text.hpp"

#include <algorithm>
#include <optional>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kShortestName = 5;  // "und", "auf" of a process's name say nothing
constexpr float kHardlyAlike = 0.1F;      // where even the best is below it, nobody gains much

}  // namespace

std::vector<LetterIndex::Word> letters_wanted(
    const Lexicon& lexicon, const std::vector<Term>& terms, const std::vector<Step>& steps
) {
    std::vector<LetterIndex::Word> words;
    for (const Term& term : terms) {
        if (!term.part) {
            words.push_back({term.text, term.weight});
        }
    }
    for (const Step& step : steps) {
        for (const Atom& atom : split_atoms(fold(lexicon.processes[step.process].de))) {
            if (atom.key.size() >= kShortestName) {
                words.push_back({std::string(stem(atom.key)), 1});
            }
        }
    }
    return words;
}

LikenessToNeed::LikenessToNeed(
    const TextSupport& words,
    const LetterIndex& letters,
    const std::vector<LetterIndex::Word>& wanted,
    const FirmTable& firms,
    const std::function<bool(Slot)>& counts
)
    : words_(words), firms_(firms), alike_(letters.alike(wanted)) {
    if (alike_.empty()) {
        return;
    }
    letters_.resize(firms.slots());
    float best = 0;
    for (const LetterIndex::Alike& firm : alike_) {
        if (const std::optional<Slot> slot = firms.find(firm.id)) {
            best = firm.trust > 0 && counts(*slot) ? std::max(best, firm.likeness) : best;
        }
    }
    for (const LetterIndex::Alike& firm : alike_) {
        if (const std::optional<Slot> slot = firms.find(firm.id)) {
            const float share = std::min(1.0F, firm.likeness / std::max(best, kHardlyAlike));
            letters_[*slot] = firm.trust * share;
        }
    }
}

}  // namespace clusterlotse::matching
