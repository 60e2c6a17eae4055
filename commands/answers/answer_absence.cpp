#include "commands/answers/answer_absence.hpp"

#include "commands/answers/answers.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/answers/absence_text.hpp"

#include <algorithm>
#include <chrono>

namespace clusterlotse::commands {

using storage::Purpose;

namespace {

/// What nobody wrote has no sender.
bool is_of_person(const storage::AnswerRecord& record) {
    return record.from_supplier && !record.sender.empty();
}

/// The day after which an answer is of no use.
std::optional<Date> last_useful_day(const Office& office, const storage::NeedRecord& need) {
    if (need.deadline || !need.expires_at) {
        return need.deadline;
    }
    return local_date(*need.expires_at, office.settings.cluster.timezone);
}

}  // namespace

bool is_away(Office& office, const storage::Invitation& invitation) {
    if (invitation.state != InvitationState::needs_time) {
        return false;
    }
    const auto records = office.invitations.answers_of(invitation.id);
    const auto last =
        std::find_if(records.rbegin(), records.rend(), [](const storage::AnswerRecord& record) {
            return record.from_supplier;
        });
    // An older version kept no record of such mails.
    return last == records.rend() || !is_of_person(*last);
}

bool person_answered(Office& office, const storage::Invitation& invitation) {
    if (!invitation.answered_at) {
        return false;
    }
    const auto records = office.invitations.answers_of(invitation.id);
    const bool any = std::ranges::any_of(records, [](const storage::AnswerRecord& record) {
        return record.from_supplier;
    });
    return any ? std::ranges::any_of(records, is_of_person) : !is_away(office, invitation);
}

bool somebody_answered(Office& office, const storage::NeedRecord& need) {
    const auto answered = office.invitations.answered_of(need.id);
    return std::ranges::any_of(answered, [&](const storage::Invitation& one) {
        return std::ranges::any_of(office.invitations.answers_of(one.id), is_of_person);
    });
}

bool answers_too_late(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    const auto last = last_useful_day(office, need);
    const bool late = last && invitation.until &&
                      std::chrono::sys_days(*invitation.until) > std::chrono::sys_days(*last);
    return late || is_away(office, invitation);
}

void note_absence(Office& office, const InboundMessage& message) {
    const auto absence = matching::read_absence(message.subject, message.text, today_of(office));
    if (!absence || !absence->back) {
        return;
    }
    std::optional<storage::OutboxReference> row;
    if (!message.reply_token.empty()) {
        row = office.outbox.find_token(message.reply_token);
    }
    for (const std::string& id : message.answers_to) {
        row = row ? row : office.outbox.find_reference(message.channel, id);
    }
    auto invitation = row && row->context.invitation_id
                          ? office.invitations.find(*row->context.invitation_id)
                          : std::nullopt;
    // A person's answer counts more than his mailbox's.
    if (!invitation || invitation->state != InvitationState::asked ||
        row->context.purpose != Purpose::request) {
        return;
    }
    Answer answer;
    answer.kind = AnswerKind::needs_time;
    answer.sure = true;
    answer.needs_time_until = absence->back;
    answer.wording = {{"needs_time_until", absence->words}};
    (void)settle_answer(office, *invitation, answer, "");
}

}  // namespace clusterlotse::commands
