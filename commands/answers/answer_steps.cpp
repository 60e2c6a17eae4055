#include "commands/answers/answer_steps.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/progress.hpp"
#include "commands/endings/outcome.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/reminders.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

InvitationEvent event_of(AnswerKind kind) {
    switch (kind) {
        case AnswerKind::interest:
            return InvitationEvent::express_interest;
        case AnswerKind::needs_time:
            return InvitationEvent::ask_for_time;
        case AnswerKind::question:
            return InvitationEvent::question;
        case AnswerKind::offer:
            return InvitationEvent::offer;
        case AnswerKind::partial:
            return InvitationEvent::offer_partly;
        case AnswerKind::decline:
        case AnswerKind::withdrawn:
            return InvitationEvent::decline;
        case AnswerKind::unclear:
            return InvitationEvent::answer_freely;
    }
    return InvitationEvent::answer_freely;
}

bool take_step(
    Office& office,
    storage::NeedRecord& need,
    storage::Invitation& invitation,
    const Answer& answer,
    bool heard
) {
    invitation.answered_at = office.clock.now();
    if (answer.kind != AnswerKind::unclear || invitation.reading.empty()) {
        invitation.reading = storage::answer_json(answer);
    }
    invitation.until = answer.needs_time_until;
    if (!answer.reasons.empty()) {
        invitation.reason = name_of(answer.reasons.front());
    }
    // Words that nobody understands do not undo what was understood before.
    const bool says_nothing_new =
        answer.kind == AnswerKind::unclear && is_positive(invitation.state);
    if (!is_open(invitation.state)) {
        office.invitations.update(invitation);
        return false;
    }
    if (says_nothing_new || !advance(office, invitation, event_of(answer.kind))) {
        office.invitations.update(invitation);
    }
    if (heard && is_positive(invitation.state) && need.state.can(NeedEvent::receive)) {
        (void)advance(office, need, NeedEvent::receive);
    }
    remind_at_half_time(office, need, invitation);
    if (heard) {
        answer_came(office, need);
    }
    return true;
}

}  // namespace clusterlotse::commands
