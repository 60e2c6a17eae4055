#include "commands/answers.hpp"
#include "commands/local_time.hpp"
#include "commands/need_reading.hpp"
#include "matching/absence_text.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

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
    (void)settle_answer(office, *invitation, answer);
}

}  // namespace clusterlotse::commands
