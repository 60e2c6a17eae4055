#include "matching/worded_works.hpp"

#include <algorithm>

namespace clusterlotse::matching {

static_assert(kMostLikely <= 16, "a bit of served_ each");

WordedWorks::WordedWorks(const Lexicon& lexicon, std::span<const PhraseBook::Likely> likely)
    : served_(lexicon.processes.size()) {
    float all = 0;
    for (const PhraseBook::Likely& one : likely.first(std::min(likely.size(), kMostLikely))) {
        for (const Relation& way : ways_to(lexicon, one.process)) {
            served_[way.offered] =
                static_cast<std::uint16_t>(served_[way.offered] | 1U << works_.size());
        }
        works_.push_back({share_of_best(likely, one), StepWays(lexicon, one.process)});
        all += works_.back().part;
    }
    for (Work& work : works_) {
        work.part /= all;
    }
}

double WordedWorks::done_by(const Lexicon& lexicon, const Features& firm) const {
    if (works_.empty()) {
        return 0;
    }
    // Most firms do nothing of most works.
    unsigned served = 0;
    for (const Offer& offer : firm.offers) {
        served |= served_[offer.process];
    }
    double does = 0;
    for (std::size_t i = 0; i < works_.size(); ++i) {
        if ((served >> i & 1U) != 0) {
            does += double{works_[i].part} * double{fit_of(lexicon, firm, works_[i].ways).value};
        }
    }
    return does;
}

}  // namespace clusterlotse::matching
