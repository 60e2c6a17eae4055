#include "matching/ranking/need_search.hpp"

#include "matching/index/best_scores.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace clusterlotse::matching {
namespace {

constexpr float kCarriesAlone = 0.5F;  // text likeness that carries a need outside the vocabulary
constexpr float kSomeWords = 0.15F;    // likeness that is worth showing where no work was read
constexpr int kWordsInCommon = 2;
constexpr double kLeastPossible = 0.2;     // below it a firm only has something to do with it
constexpr double kLeastOfPossible = 0.03;  // score of a firm that only few of its trade match
constexpr double kLeastNearMiss = 0.08;
constexpr std::size_t kSmallCluster = 512;
constexpr std::size_t kMostFirmsWeighed = 1024;  // firms that are weighed in full
// Of a block; of the first one more, so that little of the others has to be looked at.
constexpr std::size_t kOfFirstBlock = 128;
constexpr std::size_t kOfBlock = 8;
constexpr std::size_t kFetchedAtOnce = 16;  // firms whose memory is asked for together

bool less_likely(const FirmBounds::Firm& a, const FirmBounds::Firm& b) {
    return a.most != b.most ? a.most < b.most : a.slot > b.slot;
}

/// "silicon carbide crystals": stuff alone tells of no trade.
bool more_than_materials(const Lexicon& lexicon, const Query& query) {
    const std::size_t stuff =
        lexicon.processes.size() + lexicon.products.size() + lexicon.topics.size();
    return std::any_of(
        query.concepts.wanted.begin(),
        query.concepts.wanted.end(),
        [&](const ConceptQuery::Wanted& wanted) { return wanted.beside && wanted.id < stuff; }
    );
}

/// The scores of the best firms so far, for both ways in which a search can end: with somebody who
/// can do it, or with nobody.
class Threshold {
public:
    Threshold(const MatchOptions& options, bool surely_nobody)
        : options_(options),
          with_somebody_(options.top),
          with_nobody_(options.top),
          surely_nobody_(surely_nobody) {}

    void add(const Ranked& firm) {
        somebody_ = somebody_ || firm.possible;
        if (worth_showing(firm, false, options_)) {
            with_somebody_.add(firm.score);
        }
        if (worth_showing(firm, true, options_)) {
            with_nobody_.add(firm.score);
        }
    }

    /// A firm that scores less changes nothing.
    double score() const {
        if (somebody_) {
            return with_somebody_.least();
        }
        if (surely_nobody_) {
            return with_nobody_.least();
        }
        // Whoever can do it decides which firms are worth showing.
        return std::min({with_somebody_.least(), with_nobody_.least(), kLeastOfPossible});
    }

private:
    const MatchOptions& options_;
    BestScores with_somebody_;
    BestScores with_nobody_;
    bool surely_nobody_;
    bool somebody_ = false;
};

}  // namespace

bool eligible(const MatchOptions& options, const FirmTable& firms, Slot slot) {
    return !options.eligible || options.eligible(std::string(firms.id(slot)));
}

bool worth_showing(const Ranked& firm, bool nobody, const MatchOptions& options) {
    if (options.fill_up && !nobody && !firm.ruled_out) {
        return true;
    }
    const bool near_miss = (firm.contradicted || firm.outweighed) && firm.shown >= kLeastNearMiss &&
                           (nobody || firm.does_main);
    return firm.possible || near_miss || (!nobody && firm.related);
}

NeedSearch::NeedSearch(
    const Lexicon& lexicon,
    const FirmIndex& index,
    const Query& query,
    const TextSupport& words,
    const LikenessToNeed& texts,
    const MatchOptions& options
)
    : lexicon_(lexicon),
      index_(index),
      query_(query),
      words_(words),
      texts_(texts),
      options_(options) {}

Weighed NeedSearch::weigh(Slot slot, std::vector<Finding>* findings) {
    const TextSupport::Likeness words = words_.with(index_.firms(), slot);
    Weighed weighed{{}, slot, texts_.with(slot, words.share)};
    index_.firms().facts(slot, lexicon_, features_, findings != nullptr);
    Ranked& firm = weighed.firm;
    firm = rank(lexicon_, query_, features_, weighed.support, findings);
    if (query_.steps.empty()) {
        firm.score *= kMostByWords;
        firm.shown *= kMostByWords;
        firm.related =
            !firm.ruled_out && ((firm.related && more_than_materials(lexicon_, query_)) ||
                                (words.share >= kSomeWords && words.in_common >= kWordsInCommon));
        firm.possible =
            firm.possible && words.share >= kCarriesAlone && words.in_common >= kWordsInCommon;
    }
    firm.possible = firm.possible && firm.shown >= kLeastPossible;
    return weighed;
}

/// What is wanted may be said beside the steps.
void NeedSearch::weigh_all(std::vector<Weighed>& weighed) {
    for (Slot slot = 0; slot < index_.firms().slots(); ++slot) {
        if (index_.firms().alive(slot) && eligible(options_, index_.firms(), slot)) {
            const Weighed one = weigh(slot);
            if (!query_.steps.empty() || one.support.words > 0) {
                weighed.push_back(one);
            }
        }
    }
}

std::vector<Weighed> NeedSearch::weigh_best() {
    std::vector<Weighed> weighed;
    if (index_.firms().size() <= kSmallCluster) {
        weigh_all(weighed);
        return weighed;
    }
    FirmBounds bounds(lexicon_, index_, query_, words_, texts_);
    Threshold threshold(options_, query_.missing.has_value());
    const double scale = query_.steps.empty() ? kMostByWords : 1;
    const auto least = [&] { return static_cast<float>(least_sum(threshold.score() / scale)); };
    const std::size_t most = std::max(kMostFirmsWeighed, 4 * options_.top);
    std::vector<FirmBounds::Firm> open;
    std::size_t from = 0;  // where the heap begins that is being worked off
    std::array<FirmBounds::Firm, kFetchedAtOnce> next;
    const auto weigh_down_to = [&](std::size_t count) {
        while (count > 0 && open.size() > from && weighed.size() < most) {
            // The next ones at once, so that their memory is on its way while others are weighed.
            const std::size_t size = std::min({kFetchedAtOnce, count, open.size() - from});
            for (std::size_t i = 0; i < size; ++i) {
                next[i] = open[from];
                index_.firms().prefetch_place(next[i].slot);
                std::pop_heap(
                    open.begin() + static_cast<std::ptrdiff_t>(from), open.end(), less_likely
                );
                open.pop_back();
            }
            for (std::size_t i = 0; i < size; ++i) {
                index_.firms().prefetch(next[i].slot);
            }
            for (std::size_t i = 0; i < size && weighed.size() < most; ++i) {
                const Slot slot = next[i].slot;
                if (next[i].most < least()) {
                    open.resize(from);
                    return;
                }
                if (index_.firms().alive(slot) && eligible(options_, index_.firms(), slot)) {
                    weighed.push_back(weigh(slot));
                    threshold.add(weighed.back().firm);
                }
            }
            count -= size;
        }
    };
    for (std::size_t block = 0; block < bounds.blocks(); ++block) {
        from = open.size();
        bounds.append(block, least(), open);
        std::make_heap(open.begin() + static_cast<std::ptrdiff_t>(from), open.end(), less_likely);
        weigh_down_to(block == 0 ? kOfFirstBlock : kOfBlock);
    }
    from = 0;
    const float reached = least();
    std::erase_if(open, [&](const FirmBounds::Firm& firm) { return firm.most < reached; });
    std::make_heap(open.begin(), open.end(), less_likely);
    weigh_down_to(open.size());
    return weighed;
}

}  // namespace clusterlotse::matching
