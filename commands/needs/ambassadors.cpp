#include "commands/needs/ambassadors.hpp"

#include "commands/desk/progress.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/work_shown.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

/// Whom the asker hears of.
enum class Asked { firms, named_firms, university };

/// What the profile of a firm that the asker named shows nothing of; empty where it may do it.
std::string unshown_work(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidate& firm
) {
    const auto profile = office.profiles.find(firm.profile_id);
    return profile ? work_unshown_by(office, need, understood, *profile, need.language)
                   : std::string();
}

bool ask_candidates(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Candidates candidates,
    Asked asked
) {
    if (candidates.fitting.empty() ||
        (!under_way(need.state) && !advance(office, need, NeedEvent::release))) {
        return false;
    }
    office.timers.cancel(TimerKind::nobody_found, need.id);
    std::vector<Fields> firms;
    for (const Candidate& candidate : candidates.fitting) {
        firms.push_back(Fields().set("firm", candidate.firm));
        if (asked == Asked::named_firms) {
            firms.back().set("unshown_work", unshown_work(office, need, understood, candidate));
        }
    }
    Fields fields;
    fields.set("number", need.number)
        .set("one", firms.size() == 1)
        .set("university", asked == Asked::university)
        .set("firms", std::move(firms));
    write_to_asker(office, need, "asking_also", fields, {Purpose::acknowledgement, need.id});
    ask(office, need, understood, candidates);
    return true;
}

/// The university or agency that fits best and may be asked.
std::optional<Candidate> best_ambassador(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    std::vector<Profile> ambassadors;
    office.profiles.for_each([&](const Profile& profile) {
        if (is_ambassador(profile)) {
            ambassadors.push_back(profile);
        }
    });
    std::erase_if(ambassadors, [&](const Profile& profile) {
        return obstacle_to(office, need, understood, profile) != Obstacle::none;
    });
    auto candidates = candidates_among(office, need, understood, ambassadors);
    // Where nothing tells them apart, a university knows more about technology than an agency.
    std::ranges::stable_sort(candidates, [&](const Candidate& a, const Candidate& b) {
        if (a.match.score != b.match.score) {
            return a.match.score > b.match.score;
        }
        const auto role = [&](const Candidate& one) {
            return std::ranges::find(ambassadors, one.profile_id, &Profile::id)->role ==
                   "university";
        };
        return role(a) && !role(b);
    });
    if (candidates.empty()) {
        return std::nullopt;
    }
    candidates.front().ambassador = true;
    return std::move(candidates.front());
}

}  // namespace

bool is_ambassador(const Profile& profile) {
    return profile.role == "university" || profile.role == "agency";
}

bool ask_firms(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Profile>& firms,
    bool named_by_asker
) {
    Candidates candidates;
    candidates.fitting = candidates_among(office, need, understood, firms);
    return ask_candidates(
        office,
        need,
        understood,
        std::move(candidates),
        named_by_asker ? Asked::named_firms : Asked::firms
    );
}

std::optional<Profile> propose_ambassador(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood
) {
    propose(office, need, understood);
    const auto best = best_ambassador(office, need, understood);
    if (!best) {
        return std::nullopt;
    }
    propose_firm(office, need, *best);
    log_override(
        office, request, need, OverrideKind::added, best->profile_id, request.message.text
    );
    return office.profiles.find(best->profile_id);
}

std::optional<Profile> ask_ambassador(
    Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    auto best = best_ambassador(office, need, understood);
    if (!best) {
        return std::nullopt;
    }
    const std::string id = best->profile_id;
    Candidates chosen;
    chosen.fitting.push_back(std::move(*best));
    if (!ask_candidates(office, need, understood, std::move(chosen), Asked::university)) {
        return std::nullopt;
    }
    return office.profiles.find(id);
}

}  // namespace clusterlotse::commands
