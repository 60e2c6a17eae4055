#include "commands/waves/candidates.hpp"

#include "commands/capacity/capacity_lines.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/split_lots.hpp"
#include "commands/waves/work_shown.hpp"
#include "commands/wishes/request_wishes.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using matching::Match;
using matching::Matching;

/// More near misses than this help nobody.
constexpr std::size_t kMaxNearMisses = 3;
/// A firm that fits far worse than the best one is not bothered: its share of the best score.
constexpr double kShareOfBest = 0.45;
/// The same for a firm of which so many reasons are known that it needs no likeness of words.
constexpr double kShareOfBestProven = 0.3;
constexpr std::ptrdiff_t kReasonsThatProve = 3;
/// Below this score a firm is no near miss but another trade; a hard contradiction alone takes two
/// thirds of a score.
constexpr double kLeastNearMiss = 0.15;
/// How many of the index's matches are looked at for one wave.
constexpr std::size_t kLookAt = 50;
/// Firms whose scores differ by no more take turns.
constexpr double kNearlyEqual = 0.05;
constexpr std::chrono::days kTurnsRemembered{90};

bool contradicts(const Match& match) {
    return std::ranges::any_of(match.facts, [](const Fact& fact) {
        return fact.verdict == Fact::Verdict::contradicts;
    });
}

/// A firm of which nothing is known to fit is only alike in its words.
bool shows_anything(const Match& match) {
    return std::ranges::any_of(match.facts, [](const Fact& fact) {
        return fact.verdict == Fact::Verdict::fits;
    });
}

/// The work and two things more are known to fit: "Drehen, 1.4571, Ø bis 350 mm".
bool proven(const Match& match) {
    return match.work == matching::Work::shown &&
           std::ranges::count(match.facts, Fact::Verdict::fits, &Fact::verdict) >=
               kReasonsThatProve;
}

class CandidateSearch {
public:
    CandidateSearch(Office& office, const storage::NeedRecord& need, std::size_t limit)
        : office_(office),
          need_(need),
          limit_(limit),
          now_(office.clock.now()),
          today_(local_date(now_, office.settings.cluster.timezone)) {}

    Candidates among(const UnderstoodNeed& understood) {
        excluded_ = understood.excluded_firms;
        std::set<std::string> invited;
        for (const auto& invitation : office_.invitations.of_need(need_.id)) {
            invited.insert(invitation.profile_id);
        }
        matching::MatchOptions options;
        options.top = kLookAt;
        options.today = today_;
        options.chain = true;
        options.asker = need_.asker_profile;
        options.eligible = [&](const std::string& id) {
            return id != need_.asker_profile && !invited.contains(id) &&
                   (need_.directed_to.empty() ||
                    std::ranges::find(need_.directed_to, id) != need_.directed_to.end());
        };
        Matching found =
            office_.engine.match(work_text(office_, need_), at_a_time(understood), options);
        count_free_capacity(office_, understood, found);
        take_fitting(found);
        take_directed();
        if (need_.directed_to.empty()) {
            cover_steps(found);
        }
        if (limit_ == 0) {
            take_near_misses(understood, found);
            take_only_material(understood, found);
        }
        return std::move(candidates_);
    }

private:
    bool excluded(const Profile& profile) const {
        return std::ranges::any_of(excluded_, [&](const std::string& written) {
            return matching::may_mean_firm(written, profile.name);
        });
    }

    /// The firm with whom to write, or nothing where it may not be asked now.
    std::optional<Candidate> askable(const Match& match) {
        // Reading a profile costs more than ranking it.
        const auto profile = office_.profiles.find(match.profile);
        if (!profile || excluded(*profile) ||
            (profile->paused_until &&
             std::chrono::sys_days(*profile->paused_until) >= std::chrono::sys_days(today_))) {
            return std::nullopt;
        }
        const auto recipient = office_.members.request_recipient(*profile);
        if (!recipient || recipient->address == need_.asker ||
            weekly_limit_reached(office_, profile->id)) {
            return std::nullopt;
        }
        return Candidate{profile->id, profile->name, *recipient, match};
    }

    /// Best first; about equal ones by how seldom they were asked lately, then by score and id.
    std::vector<const Match*> in_turn(const Matching& found) {
        std::vector<const Match*> fits = fitting_matches(found);
        for (const Match* match : fits) {
            office_.turns.note_eligible(need_.id, match->profile, now_);
        }
        if (fits.size() <= limit_) {
            return fits;
        }
        for (auto first = fits.begin(); first != fits.end();) {
            const auto last = std::find_if(first, fits.end(), [&](const Match* match) {
                return match->score < (*first)->score - kNearlyEqual;
            });
            if (last - first > 1) {
                std::map<const Match*, int> asked;
                for (auto it = first; it != last; ++it) {
                    asked[*it] =
                        office_.invitations.count_since((*it)->profile, now_ - kTurnsRemembered);
                }
                std::stable_sort(first, last, [&](const Match* a, const Match* b) {
                    return asked[a] < asked[b];
                });
            }
            first = last;
        }
        return fits;
    }

    void take_fitting(const Matching& found) {
        for (const Match* match : in_turn(found)) {
            if (candidates_.fitting.size() >= limit_) {
                return;
            }
            if (auto candidate = askable(*match)) {
                candidates_.fitting.push_back(std::move(*candidate));
            }
        }
    }

    /// Whom the asker names is asked, whatever his profile says.
    void take_directed() {
        for (const std::string& id : need_.directed_to) {
            const bool listed = std::ranges::any_of(candidates_.fitting, [&](const Candidate& one) {
                return one.profile_id == id;
            });
            if (listed || candidates_.fitting.size() >= limit_ ||
                office_.invitations.find(need_.id, id)) {
                continue;
            }
            Match match;
            match.profile = id;
            if (auto candidate = askable(match)) {
                candidates_.fitting.push_back(std::move(*candidate));
            }
        }
    }

    const Candidate* firm_for(const std::string& step) const {
        const auto covers = [&](const Candidate& candidate) {
            return std::ranges::find(candidate.match.covers, step) != candidate.match.covers.end();
        };
        const auto candidate = std::ranges::find_if(candidates_.fitting, covers);
        return candidate == candidates_.fitting.end() ? nullptr : &*candidate;
    }

    /// Takes out the last firm whose steps others do as well, where the wave is full; false where
    /// there is none.
    bool make_room() {
        auto& fitting = candidates_.fitting;
        if (fitting.size() < limit_) {
            return true;
        }
        const auto needed = [&](const Candidate& candidate) {
            return std::ranges::any_of(candidate.match.covers, [&](const std::string& step) {
                return std::ranges::count_if(fitting, [&](const Candidate& other) {
                           return std::ranges::find(other.match.covers, step) !=
                                  other.match.covers.end();
                       }) == 1;
            });
        };
        for (std::size_t i = fitting.size(); i-- > 0;) {
            if (!needed(fitting[i])) {
                fitting.erase(fitting.begin() + static_cast<std::ptrdiff_t>(i));
                return true;
            }
        }
        return false;
    }

    std::optional<Candidate> not_yet_asked(const Match& match) {
        const bool listed = std::ranges::any_of(candidates_.fitting, [&](const Candidate& one) {
            return one.profile_id == match.profile;
        });
        return listed || contradicts(match) ? std::nullopt : askable(match);
    }

    /// One firm for a step is no choice: where the wave has room, the next best of each step are
    /// asked as well, in turn.
    void fill_steps(const Matching& found) {
        for (std::size_t place = 0; place < matching::kChainFirms; ++place) {
            for (const matching::ChainLink& link : found.chain) {
                if (place < link.firms.size() && candidates_.fitting.size() < limit_ &&
                    link.firms[place].score >= kShareOfBest * link.firms.front().score) {
                    if (auto candidate = not_yet_asked(link.firms[place])) {
                        candidates_.fitting.push_back(std::move(*candidate));
                    }
                }
            }
        }
    }

    /// Where nobody does all steps, the best firm for each step that is left is asked as well,
    /// instead of another one for a step that has several.
    void cover_steps(const Matching& found) {
        const bool alone = std::ranges::any_of(candidates_.fitting, [&](const Candidate& one) {
            return does_all(found, one.match);
        });
        if (alone || found.chain.empty() || candidates_.fitting.empty()) {
            return;
        }
        for (const matching::ChainLink& link : found.chain) {
            const bool open = std::ranges::any_of(link.steps, [&](const std::string& step) {
                return firm_for(step) == nullptr;
            });
            for (const Match& match : link.firms) {
                auto candidate = open ? not_yet_asked(match) : std::nullopt;
                if (candidate && make_room()) {
                    candidates_.fitting.push_back(std::move(*candidate));
                    break;
                }
            }
        }
        fill_steps(found);
        for (const std::string& step : found.steps) {
            const Candidate* firm = firm_for(step);
            candidates_.steps.push_back({step, firm == nullptr ? std::string() : firm->firm});
        }
    }

    /// Who does nothing of the work is not near, and who does it and misses something else is
    /// nearer than who does only a part of it.
    void take_near_misses(const UnderstoodNeed& understood, const Matching& found) {
        std::vector<Match> nearest = found.matches;
        std::erase_if(nearest, [](const Match& match) {
            return !contradicts(match) || match.score < kLeastNearMiss;
        });
        std::stable_partition(nearest.begin(), nearest.end(), [](const Match& match) {
            return match.work == matching::Work::shown;
        });
        std::vector<Profile> firms;
        for (const Match& match : nearest) {
            if (auto profile = office_.profiles.find(match.profile)) {
                firms.push_back(std::move(*profile));
            }
        }
        const auto shown = work_shown_by(office_, need_, understood, firms);
        for (std::size_t i = 0; i < firms.size() && candidates_.near_misses.size() < kMaxNearMisses;
             ++i) {
            if (shown[i] != WorkShown::none && !excluded(firms[i])) {
                const auto match = std::ranges::find(nearest, firms[i].id, &Match::profile);
                candidates_.near_misses.push_back({firms[i].id, firms[i].name, {}, *match});
            }
        }
    }

    void take_only_material(const UnderstoodNeed& understood, const Matching& found) {
        if (understood.materials.empty()) {
            return;
        }
        for (const Match& match : found.matches) {
            if (!contradicts(match) && shows_anything(match) &&
                match.work == matching::Work::unshown &&
                candidates_.only_material.size() < kMaxNearMisses) {
                const auto profile = office_.profiles.find(match.profile);
                if (profile && !excluded(*profile)) {
                    candidates_.only_material.push_back({profile->id, profile->name, {}, match});
                }
            }
        }
    }

    Office& office_;
    const storage::NeedRecord& need_;
    std::size_t limit_;
    std::vector<std::string> excluded_;  ///< as the asker wrote them
    TimePoint now_;
    Date today_;
    Candidates candidates_;
};

}  // namespace

std::vector<const Match*> fitting_matches(const Matching& found) {
    std::vector<const Match*> fits;
    double best = 0;
    for (const Match& match : found.matches) {
        if (!found.nobody && !contradicts(match) && shows_anything(match) &&
            match.work != matching::Work::unshown) {
            best = std::max(best, match.score);
            if (match.score >= (proven(match) ? kShareOfBestProven : kShareOfBest) * best) {
                fits.push_back(&match);
            }
        }
    }
    return fits;
}

Candidates find_candidates(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::size_t limit
) {
    return CandidateSearch(office, need, limit).among(understood);
}

}  // namespace clusterlotse::commands
