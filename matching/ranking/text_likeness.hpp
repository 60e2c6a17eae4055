#pragma once

#include "matching/needs/understanding.hpp"
#include "matching/ranking/text_support.hpp"
#include "matching/text/letter_index.hpp"

#include <functional>
#include <vector>

namespace clusterlotse::matching {

/// How like the texts of a need and a firm are, 0..1 each; rises only with words in common.
struct TextLikeness {
    double words = 0;  ///< share of the need's words that the firm's words cover
    /// The same by groups of letters, also inside longer words, beside the most alike of the firms:
    /// squared, so that the few that stand out gain.
    double letters = 0;
};

/// The words by which letters are compared: those of the need, without parts of compounds, and the
/// German names of its steps, which a need in English or in other words does not hold.
std::vector<LetterIndex::Word> letters_wanted(
    const Lexicon& lexicon, const std::vector<Term>& terms, const std::vector<Step>& steps
);

/// One need's texts beside those of all firms, of which `counts` picks those whose best is the
/// measure. Keeps references to what it is made from, but for `counts`.
class LikenessToNeed {
public:
    LikenessToNeed(
        const TextSupport& words,
        const LetterIndex& letters,
        const std::vector<LetterIndex::Word>& wanted,
        const FirmTable& firms,
        const std::function<bool(Slot)>& counts
    );

    TextLikeness with(Slot slot) const {
        return {words_.with(firms_, slot).share, letters_of(slot)};
    }
    /// With the share of the words already known.
    TextLikeness with(Slot slot, float share) const { return {share, letters_of(slot)}; }
    /// The firms whose letters are alike, best first; empty in large clusters.
    const std::vector<LetterIndex::Alike>& by_letters() const { return alike_; }

    double letters_of(Slot slot) const { return slot < letters_.size() ? letters_[slot] : 0; }
    bool has_letters() const { return !alike_.empty(); }

private:
    const TextSupport& words_;
    const FirmTable& firms_;
    std::vector<LetterIndex::Alike> alike_;
    std::vector<float> letters_;  ///< by slot
};

}  // namespace clusterlotse::matching
