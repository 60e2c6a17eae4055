#include "commands/desk/desk.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/doorkeeper.hpp"
#include "commands/desk/incoming_text.hpp"
#include "commands/desk/message_changes.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/undelivered.hpp"
#include "commands/wishes/unsubscribe.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// The rows that a bounce speaks of.
void note_bounces(Office& office, const InboundMessage& message) {
    for (const std::string& id : message.undeliverable) {
        auto row = office.outbox.find_token(id);
        if (!row) {
            row = office.outbox.find_reference(message.channel, id);
        }
        if (row) {
            mark_undelivered(office, *row, "bounce");
        }
    }
}

void take_in(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    switch (message.kind) {
        case InboundKind::edit:
            if (within_limits(office, request)) {
                heed_change(office, request);
            }
            return;
        case InboundKind::redaction:
            heed_change(office, request);
            return;
        case InboundKind::reaction:
            if (const auto row = office.outbox.find_reference(message.channel, message.target)) {
                take_reply(office, request, *row);
            }
            return;
        case InboundKind::unreadable:
            explain_unreadable(office, request);
            return;
        case InboundKind::text:
            heed_text(office, request);
            return;
        case InboundKind::echo:
            return;
    }
}

}  // namespace

void Desk::handle(const InboundMessage& message) {
    if (message.kind == InboundKind::echo) {
        office_.outbox.delivered(
            message.outbox_id, message.key, message.conversation, office_.clock.now()
        );
        return;
    }
    office_.files_told.clear();
    note_bounces(office_, message);
    if (unsubscribed_by_mail(office_, message)) {
        return;
    }
    if (message.automatic) {
        note_absence(office_, message);
        return;
    }
    const Speaker speaker = office_.members.speaker({message.channel, message.sender});
    if (message.text.find(kOwnMark) == std::string::npos &&
        message.subject.find(kOwnMark) == std::string::npos) {
        take_in(office_, {message, speaker});
        return;
    }
    InboundMessage written = message;
    std::ranges::replace(written.text, kOwnMark, ' ');
    std::ranges::replace(written.subject, kOwnMark, ' ');
    take_in(office_, {written, speaker});
}

void Desk::not_delivered(std::int64_t outbox_id, const std::string& reason) {
    if (const auto row = office_.outbox.find_row(outbox_id)) {
        mark_undelivered(office_, *row, reason);
    }
}

void Desk::parked(const InboundMessage& message) {
    const Speaker sender = office_.members.speaker({message.channel, message.sender});
    Fields fields;
    fields.set("firm", sender.firm)
        .set("name", sender.name)
        .set("address", message.sender)
        .set("subject", first_line(message.subject))
        .set("text", first_line(message.text));
    tell_moderators(office_, "moderator_parked", fields);
}

}  // namespace clusterlotse::commands
