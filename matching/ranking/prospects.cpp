#include "matching/ranking/prospects.hpp"

#include "matching/ranking/demand_fit.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

// Logistic regression on the open sets in tests/evaluation (fit_prospects.py), their fresh needs
// and the others weighing the same, and answerable and hopeless ones in each; docs/matching.md says
// what it reaches on sets that it was not fitted on.
constexpr double kOdds = -4.98;
constexpr double kShown = 1.51;
constexpr double kWorkShown = 1.18;
constexpr double kAlike = 0.79;
constexpr double kTold = -1.52;
constexpr double kWording = -20.21;
constexpr double kDoesWorded = 4.42;
constexpr double kAgreed = -1.75;
constexpr double kScore = 4.55;
constexpr double kUnusual = 2.72;
constexpr double kOtherTrade = -1.18;
constexpr double kKnownWord = 0.13;  // of at most kMostKnownWords
/// Where 1 in 33 fresh needs that somebody can fill finds nobody.
constexpr double kLeast = -1.0;

constexpr std::size_t kMostKnownWords = 12;

/// How many firms tell whether there is anybody: no more than a search surely weighs.
constexpr std::size_t kMostPromising = 10;

/// Best first, ties by id.
void keep_most_promising(const FirmTable& firms, std::vector<Weighed>& weighed) {
    std::erase_if(weighed, [](const Weighed& one) { return one.firm.ruled_out; });
    const auto most = std::min(weighed.size(), kMostPromising);
    std::partial_sort(
        weighed.begin(),
        weighed.begin() + static_cast<std::ptrdiff_t>(most),
        weighed.end(),
        [&](const Weighed& a, const Weighed& b) {
            return a.firm.score != b.firm.score ? a.firm.score > b.firm.score
                                                : firms.id(a.slot) < firms.id(b.slot);
        }
    );
    weighed.resize(most);
}

/// How much the wording speaks for one of the main works that were read, or for a kind of it or
/// what it is a kind of, beside the work it speaks for most.
double agreement(const Lexicon& lexicon, const Query& query, const ReadNeed& read) {
    double most = 0;
    for (const PhraseBook::Likely& one : read.likely) {
        const double share = share_of_best(read.likely, one);
        const bool was_read =
            std::any_of(query.steps.begin(), query.steps.end(), [&](const Step& step) {
                return step.main && (step.process == one.process ||
                                     lexicon.is_ancestor_process(one.process, step.process) ||
                                     lexicon.is_ancestor_process(step.process, one.process));
            });
        most = was_read ? std::max(most, share) : most;
    }
    return most;
}

bool outside_metal_work(const Lexicon& lexicon, const ReadNeed& read) {
    const auto heading = lexicon.process_ids.find("other_trades");
    return !read.likely.empty() && heading != lexicon.process_ids.end() &&
           lexicon.is_ancestor_process(heading->second, read.likely.front().process);
}

/// Every known certificate that rules out who does not hold it is held.
bool holds_insisted(const Lexicon& lexicon, const Query& query, const Features& firm) {
    for (std::size_t place = 0; place < query.certificates.size(); ++place) {
        if (rules_out_others(query, place) && query.certificates[place].id != kNone &&
            std::none_of(
                firm.certificates.begin(),
                firm.certificates.end(),
                [&](const HeldCertificate& held) {
                    return !held.expired && covers(lexicon, held, query.certificates[place]);
                }
            )) {
            return false;
        }
    }
    return true;
}

/// A firm lives by the work and names a limit that the part lies far beyond; what others say of it
/// in passing is no better proof. By how far the best of both lie apart: on the open sets that is
/// true of 33 needs that nobody can fill and of none that somebody can.
bool left_to_passing(const std::vector<Weighed>& weighed) {
    constexpr float kLivesByIt = 0.6F;
    constexpr float kAbout = 0.2F;
    constexpr float kLessAlike = 0.85F;
    constexpr float kLessShown = 0.65F;
    float fit = 0, alike = 0, open_fit = 0, open_alike = 0;
    for (const Weighed& one : weighed) {
        if (one.firm.ruled_out) {
            const bool specialist = one.firm.too_large && one.firm.fit >= kLivesByIt;
            fit = specialist ? std::max(fit, one.firm.fit) : fit;
            alike = specialist ? std::max(alike, one.firm.likeness) : alike;
        } else {
            open_fit = std::max(open_fit, one.firm.fit);
            open_alike = std::max(open_alike, one.firm.likeness);
        }
    }
    return alike >= kAbout && open_alike < kLessAlike * alike && open_fit < kLessShown * fit;
}

bool insists(const Query& query) {
    for (std::size_t place = 0; place < query.certificates.size(); ++place) {
        if (rules_out_others(query, place) && query.certificates[place].id != kNone) {
            return true;
        }
    }
    return false;
}

/// The works that are asked for in such words, prepared for comparing with several firms.
class WordedWorks {
public:
    WordedWorks(const Lexicon& lexicon, const std::vector<PhraseBook::Likely>& likely)
        : lexicon_(lexicon) {
        for (const PhraseBook::Likely& one : likely) {
            works_.push_back({share_of_best(likely, one), StepWays(lexicon, one.process)});
            all_ += works_.back().share;
        }
    }

    /// What a firm does of them.
    double done_by(const Features& firm) const {
        double does = 0;
        for (const Work& work : works_) {
            does += work.share * fit_of(lexicon_, firm, work.ways).value;
        }
        return all_ > 0 ? does / all_ : 0;
    }

private:
    struct Work {
        double share;
        StepWays ways;
    };

    const Lexicon& lexicon_;
    std::vector<Work> works_;
    double all_ = 0;
};

}  // namespace

Prospects prospects_of(
    const Lexicon& lexicon,
    const FirmTable& firms,
    const ReadNeed& read,
    const Query& query,
    std::vector<Weighed> weighed
) {
    Prospects prospects;
    prospects.told = surely_told(query);
    prospects.wording = read.likely.empty() ? 0 : read.likely.front().likeness;
    prospects.agreed = agreement(lexicon, query, read);
    const double scale = query.steps.empty() ? kMostByWords : 1;
    const WordedWorks worded(lexicon, read.likely);
    Features features;
    prospects.known_words = read.words_of_asking;
    prospects.other_trade = outside_metal_work(lexicon, read);
    // Who holds it may be less like the need than many who do not.
    prospects.certified =
        !insists(query) || std::any_of(weighed.begin(), weighed.end(), [&](const Weighed& one) {
            if (!one.firm.does_main || one.firm.ruled_out) {
                return false;
            }
            firms.facts(one.slot, lexicon, features, false);
            return holds_insisted(lexicon, query, features);
        });
    prospects.passing = left_to_passing(weighed);
    keep_most_promising(firms, weighed);
    if (!weighed.empty()) {
        prospects.score = weighed.front().firm.score;
        prospects.unusual = weighed.front().firm.unusual;
    }
    for (const Weighed& one : weighed) {
        prospects.shown = std::max(prospects.shown, one.firm.shown / scale);
        prospects.work_shown = prospects.work_shown || one.firm.does_main;
        prospects.alike = std::max(prospects.alike, double{one.support.letters});
        firms.facts(one.slot, lexicon, features, false);
        prospects.does_worded = std::max(prospects.does_worded, worded.done_by(features));
    }
    return prospects;
}

double odds_of_somebody(const Prospects& prospects) {
    return kOdds + kShown * prospects.shown + (prospects.work_shown ? kWorkShown : 0) +
           kAlike * prospects.alike + (prospects.told ? kTold : 0) + kWording * prospects.wording +
           kDoesWorded * prospects.does_worded + kAgreed * prospects.agreed +
           kScore * prospects.score + kUnusual * prospects.unusual +
           (prospects.other_trade ? kOtherTrade : 0) +
           kKnownWord * static_cast<double>(std::min(prospects.known_words, kMostKnownWords));
}

bool finds_somebody(const Prospects& prospects) {
    return prospects.certified && !prospects.passing && odds_of_somebody(prospects) >= kLeast;
}

}  // namespace clusterlotse::matching
