#include "commands/moderator_endings.hpp"

#include "commands/invite.hpp"
#include "commands/progress.hpp"

namespace clusterlotse::commands {

// The one place that ends a need for a moderator.
bool settle_need(
    Office& office,
    storage::NeedRecord& need,
    NeedEvent event,
    const std::string& reason,
    std::optional<std::int64_t> chosen
) {
    if (!advance(office, need, event, reason)) {
        return false;
    }
    auto winner = chosen ? office.invitations.find(*chosen) : std::nullopt;
    if (winner) {
        (void)advance(office, *winner, InvitationEvent::choose);
    }
    for (auto& invitation : office.invitations.of_need(need.id)) {
        if (invitation.state == InvitationState::proposed) {
            (void)advance(office, invitation, InvitationEvent::remove);
        }
    }
    end_invitations(office, need);
    return true;
}

}  // namespace clusterlotse::commands
