#include "commands/waves/measured_again.hpp"

#include "commands/needs/ambassadors.hpp"
#include "commands/needs/next_steps.hpp"
#include "commands/waves/askable.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

namespace {

Candidate match_with(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Profile& profile
) {
    return std::move(candidates_among(office, need, understood, {profile}).front());
}

bool shows_work(const matching::Match& match) {
    return match.work == matching::Work::shown && !match.facts.empty() &&
           std::ranges::none_of(match.facts, [](const matching::Fact& fact) {
               return fact.verdict == matching::Fact::Verdict::contradicts;
           });
}

/// The steps that the firm shows, each looked for by itself.
std::vector<std::string> steps_shown(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Profile& profile
) {
    std::vector<std::string> shown;
    for (const std::string& step : understood.processes) {
        UnderstoodNeed alone = understood;
        alone.processes = {step};
        if (shows_work(match_with(office, need, alone, profile).match)) {
            shown.push_back(step);
        }
    }
    return shown;
}

}  // namespace

Candidate measured_again(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    if (!profile) {
        Candidate gone;
        gone.profile_id = invitation.profile_id;
        return gone;
    }
    Candidate firm = match_with(office, need, understood, *profile);
    auto& steps = firm.match.covers;
    if (understood.processes.size() > 1 && steps.size() < understood.processes.size()) {
        auto shown = steps.empty() ? steps_shown(office, need, understood, *profile) : steps;
        if (!shown.empty()) {
            UnderstoodNeed part = understood;
            part.processes = shown;
            firm = match_with(office, need, part, *profile);
            firm.match.covers = std::move(shown);
        }
    }
    firm.ambassador = is_ambassador(*profile) && !ambassadors_asked(office, need).empty();
    return firm;
}

}  // namespace clusterlotse::commands
