#pragma once

#include "matching/index/firm_index.hpp"
#include "matching/ranking/firm_bounds.hpp"
#include "matching/ranking/match.hpp"
#include "matching/ranking/ranking.hpp"
#include "matching/ranking/text_likeness.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Likeness of words alone never scores like a process that fits.
constexpr double kMostByWords = 0.5;

/// A firm with its rank for a need.
struct Weighed {
    Ranked firm;
    Slot slot = 0;
    TextLikeness support;
};

/// True where a firm is worth showing: it can do the work, barely misses it, or, where somebody can
/// do it, has to do with it; in a list that is filled up, all but those that cannot.
bool worth_showing(const Ranked& firm, bool nobody, const MatchOptions& options);

/// Of all firms those that can be among the best for one need.
class NeedSearch {
public:
    /// Keeps references to all of it.
    NeedSearch(
        const Lexicon& lexicon,
        const FirmIndex& index,
        const Query& query,
        const TextSupport& words,
        const LikenessToNeed& texts,
        const MatchOptions& options
    );

    /// Weighs eligible firms, in no order: in a small cluster all, else so many that the best
    /// `options.top` of those worth showing are among them, unless that takes more than
    /// kMostWeighed firms (need_search.cpp); then the most likely are weighed. For a need without
    /// steps only firms that have a word of it.
    std::vector<Weighed> weigh_best();

    /// Weighs one firm; `findings` as for rank().
    Weighed weigh(Slot slot, std::vector<Finding>* findings = nullptr);
    /// What is known of the firm that was weighed last, without id and words.
    const Features& last() const { return features_; }

private:
    void weigh_all(std::vector<Weighed>& weighed);

    const Lexicon& lexicon_;
    const FirmIndex& index_;
    const Query& query_;
    const TextSupport& words_;
    const LikenessToNeed& texts_;
    const MatchOptions& options_;
    Features features_;  ///< unpacked into, so that its lists keep their memory
};

/// True where the firm is one that may be asked.
bool eligible(const MatchOptions& options, const FirmTable& firms, Slot slot);

}  // namespace clusterlotse::matching
