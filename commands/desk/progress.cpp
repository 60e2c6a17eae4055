#include "commands/desk/progress.hpp"

#include "commands/needs/lifetime.hpp"

namespace clusterlotse::commands {

namespace {

using storage::TimerKind;

/// What is of no use any more once a need has ended; outcome and rating go on.
constexpr TimerKind kOfALivingNeed[] = {
    TimerKind::release_limit,
    TimerKind::wave,
    TimerKind::bundle,
    TimerKind::open_needs,
    TimerKind::release_day,
    TimerKind::firms_free,
    TimerKind::nobody_found,
    TimerKind::expiry_warning,
    TimerKind::expiry,
    TimerKind::unpark};

}  // namespace

bool advance(
    Office& office, storage::NeedRecord& need, NeedEvent event, const std::string& reason
) {
    const bool rested = need.state == NeedState::parked;
    if (!need.state.take(event)) {
        return false;
    }
    const TimePoint now = office.clock.now();
    need.updated_at = now;
    if (has_ended(need.state)) {
        need.ended_at = now;
        need.end_reason = reason;
        for (const TimerKind kind : kOfALivingNeed) {
            office.timers.cancel(kind, need.id);
        }
    } else if (rested && need.state != NeedState::parked) {
        end_rest(office, need);
    }
    if (has_ended(need.state) || need.state == NeedState::parked) {
        // Another need of its asker may wait for its place.
        office.timers.bring_forward(TimerKind::open_needs, now);
    }
    office.needs.update(need);
    return true;
}

bool advance(Office& office, storage::Invitation& invitation, InvitationEvent event) {
    if (!invitation.state.take(event)) {
        return false;
    }
    if (invitation.id == 0) {
        office.invitations.add(invitation);
    } else {
        office.invitations.update(invitation);
    }
    if (invitation.state != InvitationState::interested &&
        invitation.state != InvitationState::needs_time) {
        office.timers.cancel(TimerKind::reminder, invitation.need_id, invitation.id);
    }
    return true;
}

}  // namespace clusterlotse::commands
