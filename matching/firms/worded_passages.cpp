#include "matching/firms/worded_passages.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::matching {
namespace {

// Steered on the open sets in tests/evaluation.
constexpr std::size_t kWordsOfPassage = 15;  ///< of a passage, which ends with its sentence
constexpr std::size_t kFewest = 8;           ///< of the last one: fewer tell nothing
constexpr std::size_t kMostWorks = 3;
constexpr float kLeastLikeness = 0.1F;
constexpr float kSureLikeness = 0.3F;  ///< likeness that counts in full

void add_passage(
    const std::vector<Term>& passage, const PhraseBook& phrases, ConceptBag& concepts
) {
    const std::vector<PhraseBook::Likely> likely = phrases.likely(passage, kMostWorks);
    for (const PhraseBook::Likely& one : likely) {
        if (one.likeness >= kLeastLikeness) {
            const float trust = std::min(1.0F, one.likeness / kSureLikeness);
            concepts.add_process(one.process, trust * share_of_best(likely, one));
        }
    }
}

}  // namespace

void add_worded_passages(
    const Analysis& analysis,
    const std::function<bool(std::uint32_t)>& about_work,
    const PhraseBook& phrases,
    ConceptBag& concepts
) {
    std::vector<Term> passage;
    std::uint32_t sentence = 0;
    for (const Term& term : analysis.terms) {
        if (!about_work(term.atom)) {
            continue;
        }
        if (passage.size() >= kWordsOfPassage && analysis.atoms[term.atom].sentence != sentence) {
            add_passage(passage, phrases, concepts);
            passage.clear();
        }
        sentence = analysis.atoms[term.atom].sentence;
        passage.push_back(term);
        passage.back().weight = 1;
    }
    if (passage.size() >= kFewest) {
        add_passage(passage, phrases, concepts);
    }
}

}  // namespace clusterlotse::matching
