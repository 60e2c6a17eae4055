#include "commands/waves/coming_forward.hpp"

#include "commands/desk/progress.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/askable.hpp"

namespace clusterlotse::commands {

bool is_running(const storage::NeedRecord& need) {
    return under_way(need.state) || need.state == NeedState::no_match;
}

bool was_asked_about(const storage::Invitation& invitation) {
    return invitation.state != InvitationState::proposed &&
           invitation.state != InvitationState::removed;
}

std::optional<std::string> why_not_forward(
    Office& office, const Speaker& speaker, const storage::NeedRecord& need
) {
    if (has_ended(need.state)) {
        return "closed";
    }
    if (!is_running(need)) {
        return "resting";
    }
    const auto profile = office.profiles.find(speaker.profile_id);
    const auto known = office.invitations.find(need.id, speaker.profile_id);
    if (!profile || (known && known->state == InvitationState::removed)) {
        return "not_for_him";
    }
    switch (obstacle_to(office, need, understand(office, need), *profile)) {
        case Obstacle::none:
        case Obstacle::weekly_limit:
            return std::nullopt;
        case Obstacle::no_consent:
            return "no_consent";
        case Obstacle::paused:
            return "paused";
        case Obstacle::own_firm:
        case Obstacle::asked:
        case Obstacle::undelivered:
        case Obstacle::excluded:
        case Obstacle::not_directed:
            break;
    }
    return "not_for_him";
}

std::optional<storage::Invitation> join_asked(
    Office& office, const Speaker& speaker, const storage::NeedRecord& need, int wave
) {
    const auto known = office.invitations.find(need.id, speaker.profile_id);
    storage::Invitation own = known.value_or(storage::Invitation{});
    own.need_id = need.id;
    own.profile_id = speaker.profile_id;
    own.address = speaker.address;
    own.language = speaker.language;
    own.created_at = office.clock.now();
    own.wave = wave;
    if (!advance(office, own, InvitationEvent::send)) {
        return std::nullopt;
    }
    return own;
}

}  // namespace clusterlotse::commands
