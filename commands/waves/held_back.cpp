#include "commands/waves/held_back.hpp"

#include "commands/desk/progress.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/wishes/request_wishes.hpp"

namespace clusterlotse::commands {

Fields refusal_note(Office& office, const Profile& profile, Obstacle obstacle) {
    Fields line;
    line.set("refused", true)
        .set("firm", profile.name)
        // A card around the line has words of this name.
        .set("excluded", false)
        .set(name_of(obstacle), true);
    if (obstacle == Obstacle::weekly_limit) {
        const WeeklyRequests requests = weekly_requests(office, profile.id);
        line.set("had", std::to_string(requests.had)).set("most", std::to_string(requests.most));
    }
    return line;
}

void log_held_back(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& profile_id,
    const std::string& reason
) {
    // The reason for holding it back is known, he need not be asked for one.
    log_override(
        office,
        request,
        need,
        OverrideKind::held_back,
        profile_id,
        reason.empty() ? name_of(Obstacle::weekly_limit) : reason
    );
}

std::vector<Fields> take_off_held_back(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::string& reason
) {
    std::vector<Fields> notes;
    for (Proposal& proposal : proposals_of(office, need, understood)) {
        const auto profile = office.profiles.find(proposal.candidate.profile_id);
        const Obstacle obstacle = obstacle_to(office, need, understood, *profile);
        if (obstacle == Obstacle::none) {
            continue;
        }
        (void)advance(office, proposal.invitation, InvitationEvent::remove);
        notes.push_back(refusal_note(office, *profile, obstacle));
        if (obstacle == Obstacle::weekly_limit) {
            log_held_back(office, request, need, profile->id, reason);
        }
    }
    return notes;
}

}  // namespace clusterlotse::commands
