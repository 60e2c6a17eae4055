#include "commands/waves/candidates.hpp"

#include "commands/capacity/capacity_lines.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/waves/near_misses.hpp"
#include "commands/waves/split_lots.hpp"
#include "commands/waves/step_cover.hpp"
#include "commands/waves/step_firms.hpp"
#include "commands/waves/week_places.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace clusterlotse::commands {

namespace {

using matching::Match;
using matching::Matching;

/// How many of the index's matches are looked at for one wave.
constexpr std::size_t kLookAt = 50;
/// Firms whose scores differ by no more take turns.
constexpr double kNearlyEqual = 0.05;
constexpr std::chrono::days kTurnsRemembered{90};
/// How often firms are looked for without those that do all steps and may not be asked now.
constexpr int kMostRounds = 3;
/// More who only have the material help nobody.
constexpr std::size_t kMostDealers = 3;
constexpr std::string_view kSteelTrade = "steel_trade";

/// A dealer of whom the material is known, and not only that he deals.
bool shows_work_and_material(const Match& match) {
    constexpr std::ptrdiff_t kBoth = 2;
    return match.work == matching::Work::shown &&
           std::ranges::count(
               match.facts, matching::Fact::Verdict::fits, &matching::Fact::verdict
           ) >= kBoth;
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
        understood_ = &understood;
        std::set<std::string> invited;
        for (const auto& invitation : office_.invitations.of_need(need_.id)) {
            // Whose request was never sent may be asked yet.
            if (invitation.state != InvitationState::proposed || !is_running(need_)) {
                invited.insert(invitation.profile_id);
            }
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
        if (limit_ == 0) {
            const NearFirms near(office_, need_, understood, found);
            candidates_.near_misses = near.near_misses();
            candidates_.only_material = near.only_material();
            if (candidates_.only_material.empty()) {
                find_dealers(understood, options);
            }
        } else if (need_.directed_to.empty() && (!candidates_.fitting.empty() || found.chain.empty())) {
            cover_steps(understood, found, options);
            forget_served_steps(understood, invited);
        }
        return std::move(candidates_);
    }

private:
    /// Where nobody does the work: who has the material at least. People look on, nobody is asked.
    void find_dealers(const UnderstoodNeed& understood, const matching::MatchOptions& options) {
        const auto& works = understood.processes;
        if (!candidates_.fitting.empty() || understood.materials.empty() || works.empty() ||
            std::ranges::find(works, kSteelTrade) != works.end()) {
            return;
        }
        UnderstoodNeed material;
        material.processes = {std::string(kSteelTrade)};
        material.materials = understood.materials;
        const Matching dealers = office_.engine.match(
            office_.vocabulary.process_name(std::string(kSteelTrade), Language::de),
            material,
            options
        );
        for (const Match* match : fitting_matches(dealers)) {
            const bool near = std::ranges::any_of(candidates_.near_misses, [&](const auto& one) {
                return one.profile_id == match->profile;
            });
            const auto profile = office_.profiles.find(match->profile);
            if (profile && !near && shows_work_and_material(*match) &&
                !is_excluded(understood, *profile) &&
                candidates_.only_material.size() < kMostDealers) {
                candidates_.only_material.push_back({profile->id, profile->name, {}, *match});
            }
        }
    }

    /// The firm with whom to write, or nothing where it may not be asked now.
    std::optional<Candidate> askable(const Match& match) {
        // Reading a profile costs more than ranking it.
        const auto profile = office_.profiles.find(match.profile);
        if (!profile || is_excluded(*understood_, *profile) ||
            (profile->paused_until &&
             std::chrono::sys_days(*profile->paused_until) >= std::chrono::sys_days(today_))) {
            return std::nullopt;
        }
        const auto recipient = office_.members.request_recipient(*profile);
        if (!recipient || recipient->address == need_.asker ||
            week_is_full(office_, need_, *understood_, profile->id)) {
            return std::nullopt;
        }
        return Candidate{profile->id, profile->name, *recipient, match};
    }

    /// Best first; about equal ones by how seldom they were asked lately, then by score and id. Who
    /// does only lesser parts of the work comes after those who do it, however well the rest fits.
    std::vector<const Match*> in_turn(const Matching& found) {
        std::vector<const Match*> fits = fitting_matches(found);
        for (const Match* match : fits) {
            office_.turns.note_eligible(need_.id, match->profile, now_);
        }
        std::stable_partition(fits.begin(), fits.end(), [](const Match* match) {
            return !match->only_part;
        });
        if (fits.size() <= limit_) {
            return fits;
        }
        for (auto first = fits.begin(); first != fits.end();) {
            const auto last = std::find_if(first, fits.end(), [&](const Match* match) {
                return match->score < (*first)->score - kNearlyEqual ||
                       match->only_part != (*first)->only_part;
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

    /// Who may not be asked now does not raise the bar for the others.
    void take_fitting(Matching found) {
        for (;;) {
            std::set<std::string> blocked;
            for (const Match* match : in_turn(found)) {
                if (candidates_.fitting.size() >= limit_) {
                    return;
                }
                if (is_listed(match->profile)) {
                    continue;
                }
                if (auto candidate = askable(*match)) {
                    candidates_.fitting.push_back(std::move(*candidate));
                } else {
                    blocked.insert(match->profile);
                }
            }
            if (blocked.empty()) {
                return;
            }
            std::erase_if(found.matches, [&blocked](const Match& match) {
                return blocked.contains(match.profile);
            });
        }
    }

    /// Whom the asker names is asked, whatever his profile says.
    void take_directed() {
        for (const std::string& id : need_.directed_to) {
            if (is_listed(id) || candidates_.fitting.size() >= limit_ ||
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

    /// A step that somebody does who was asked before has its firm.
    void forget_served_steps(
        const UnderstoodNeed& understood, const std::set<std::string>& invited
    ) {
        const bool open = std::ranges::any_of(candidates_.steps, [](const StepCover& step) {
            return step.firm.empty();
        });
        if (!open || invited.empty()) {
            return;
        }
        const auto left = steps_left(office_, need_, understood);
        std::erase_if(candidates_.steps, [&](const StepCover& step) {
            return step.firm.empty() && std::ranges::find(left, step.process) == left.end();
        });
    }

    bool is_listed(const std::string& profile_id) const {
        return std::ranges::any_of(candidates_.fitting, [&](const Candidate& one) {
            return one.profile_id == profile_id;
        });
    }

    std::optional<Candidate> not_yet_listed(const Match& match) {
        return is_listed(match.profile) || contradicts(match) ? std::nullopt : askable(match);
    }

    /// Where firms that do all steps may not be asked now, the others are looked for as if these
    /// were not there.
    void cover_steps(
        const UnderstoodNeed& understood, Matching& found, matching::MatchOptions& options
    ) {
        std::set<std::string> not_now;
        const auto eligible = options.eligible;
        options.eligible = [&](const std::string& id) {
            return eligible(id) && !not_now.contains(id);
        };
        const auto ask = [this](const Match& match) { return not_yet_listed(match); };
        for (int round = 0; round < kMostRounds; ++round) {
            const std::size_t left_out = not_now.size();
            if (cover_all_steps(candidates_, limit_, found, ask)) {
                return;
            }
            for (const Match& match : found.matches) {
                if (does_all(found, match)) {
                    not_now.insert(match.profile);
                }
            }
            if (not_now.size() == left_out) {
                return;
            }
            found = office_.engine.match(work_text(office_, need_), at_a_time(understood), options);
            if (candidates_.fitting.empty()) {
                take_fitting(found);
            }
        }
    }

    Office& office_;
    const storage::NeedRecord& need_;
    std::size_t limit_;
    const UnderstoodNeed* understood_ = nullptr;
    TimePoint now_;
    Date today_;
    Candidates candidates_;
};

}  // namespace

Candidates find_candidates(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::size_t limit
) {
    return CandidateSearch(office, need, limit).among(understood);
}

}  // namespace clusterlotse::commands
