#include "commands/waves/step_firms.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/desk/terms.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/split_lots.hpp"
#include "commands/waves/step_cover.hpp"
#include "commands/waves/work_shown.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

namespace {

/// Firms asked for each step of a need that nobody does as a whole.
constexpr std::size_t kFirmsOfStep = 2;

/// What the need is made up of, less what is no work of its own.
std::vector<std::string> own_steps_of(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    if (understood.processes.size() < 2 || !need.directed_to.empty()) {
        return {};
    }
    matching::MatchOptions options;
    options.top = 1;
    options.today = today_of(office);
    return office.engine.match(work_text(office, need), at_a_time(understood), options).steps;
}

bool may_still_do_it(Office& office, const storage::Invitation& invitation) {
    return invitation.state == InvitationState::asked ||
           (is_positive(invitation.state) && !is_away(office, invitation));
}

Candidate asked_for(Candidate firm, const std::string& step) {
    firm.match.covers = {step};
    return firm;
}

}  // namespace

UnderstoodNeed with_steps(UnderstoodNeed understood, std::vector<std::string> steps) {
    understood.processes = std::move(steps);
    return understood;
}

std::vector<Profile> firms_of_step(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::string& step
) {
    const UnderstoodNeed part = with_steps(understood, {step});
    auto firms = firms_fitting(office, need, part, kFirmsOfStep);
    // A step beside others goes to nobody who is merely like the need.
    const auto shown = work_shown_by(office, need, part, firms);
    for (std::size_t i = firms.size(); i-- > 0;) {
        if (shown[i] != WorkShown::whole) {
            firms.erase(firms.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    return firms;
}

std::vector<Profile> firms_of_steps(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    std::vector<std::vector<Profile>> by_step;
    for (const std::string& step : understood.processes) {
        by_step.push_back(firms_of_step(office, need, understood, step));
    }
    std::vector<Profile> firms;
    for (std::size_t place = 0; place < kFirmsOfStep; ++place) {
        for (const std::vector<Profile>& of_step : by_step) {
            if (place < of_step.size() && firms.size() < kMostOfWave &&
                std::ranges::find(firms, of_step[place].id, &Profile::id) == firms.end()) {
                firms.push_back(of_step[place]);
            }
        }
    }
    return firms;
}

std::vector<std::string> steps_left(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    std::vector<std::string> left = own_steps_of(office, need, understood);
    std::vector<Profile> firms;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        auto profile = may_still_do_it(office, invitation)
                           ? office.profiles.find(invitation.profile_id)
                           : std::nullopt;
        if (profile) {
            firms.push_back(std::move(*profile));
        }
    }
    std::erase_if(left, [&](const std::string& step) {
        const auto shown = work_shown_by(office, need, with_steps(understood, {step}), firms);
        return std::ranges::find(shown, WorkShown::whole) != shown.end();
    });
    return left;
}

Candidates candidates_for_steps(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& steps,
    std::size_t limit
) {
    Candidates candidates;
    auto& fitting = candidates.fitting;
    for (const std::string& step : steps) {
        const UnderstoodNeed part = with_steps(understood, {step});
        const auto firms = firms_of_step(office, need, understood, step);
        for (Candidate& firm : candidates_among(office, need, part, firms)) {
            const auto before = office.invitations.find(need.id, firm.profile_id);
            if (before && before->state == InvitationState::removed) {
                continue;  // a moderator took it off
            }
            const auto known = std::ranges::find(fitting, firm.profile_id, &Candidate::profile_id);
            if (known != fitting.end()) {
                known->match.covers.push_back(step);
            } else if (fitting.size() < limit) {
                fitting.push_back(asked_for(std::move(firm), step));
            }
        }
    }
    for (const std::string& step : steps) {
        const auto firm =
            std::ranges::find_if(fitting, [&](const Candidate& one) { return serves(one, step); });
        candidates.steps.push_back({step, firm == fitting.end() ? std::string() : firm->firm});
    }
    return candidates;
}

}  // namespace clusterlotse::commands
