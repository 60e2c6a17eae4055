#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Whether a message may wait: `awaited` never does, as nothing that answers a person's own
/// message; `by_day`, which somebody counts on (a moderator's work, word that nobody was found, the
/// order), waits for the end of the quiet hours, of Sundays and of holidays, where quiet hours are
/// configured; `unasked` waits for that as well, and where its reader had `unasked_per_day` such
/// messages for that day already, for the next working day with room.
enum class Urgency { awaited, by_day, unasked };

/// So far ahead the next day with room is looked for; the last of them takes whatever is left.
constexpr int kMostDaysAhead = 20;

/// The mail templates get `reply_address`, the address under which an answer finds this very
/// message, for links that write the answer.

/// `attachments` of these: at most what domain/file_bounds.hpp allows for one message.

/// Answers the message where it was written: in the room as a thread message, in the direct chat as
/// a reply, by mail in the mail's thread. Returns the outbox row.
std::int64_t reply(
    Office& office,
    const Request& request,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context = {},
    const std::vector<OutboundAttachment>& attachments = {}
);

/// Answers privately: as reply() does, but a message from the room is answered in a direct chat.
std::int64_t reply_privately(
    Office& office,
    const Request& request,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context = {},
    const std::vector<OutboundAttachment>& attachments = {}
);

/// Writes to a person who did not just write to us; `thread_of`: an earlier row to him whose thread
/// it continues.
std::int64_t write_to(
    Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    Urgency urgency,
    std::optional<std::int64_t> thread_of = std::nullopt,
    const std::vector<OutboundAttachment>& attachments = {}
);

/// What write_to() would write, for the outbox; without a thread.
OutboundMessage letter_to(
    const Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields
);

/// The same for the cluster's room, in the cluster's language; only where Matrix is configured.
OutboundMessage letter_to_room(
    const Office& office, std::string_view template_name, const Fields& fields
);

/// When something that nobody waits for may go out, from `from` on.
TimePoint unasked_time(const Office& office, TimePoint from);

/// Keeps what is due, and nobody waits for, until unasked_time(): what came late because the bot
/// was down, a server refused it for a while, or others took their time. In the transaction that
/// claims what is to be sent, before it does.
void hold_back_unasked(Office& office);

/// Says in a row that was never attempted what the template says now; false where it is too late.
bool rewrite_waiting(
    Office& office,
    std::int64_t outbox_id,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields
);

/// Writes to the asker of a need, privately on the channel he used, in the thread of his own
/// message. He waits for what becomes of his need, unless the caller says otherwise.
std::int64_t write_to_asker(
    Office& office,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    Urgency urgency = Urgency::awaited,
    const std::vector<OutboundAttachment>& attachments = {}
);

/// Says something in the room's thread below the need, by day: the whole room hears it, and the
/// asker has it in his chat. Nothing happens where the need did not come from the room.
void note_in_room(
    Office& office,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields
);

/// Tells every moderator, each once, in the cluster's language.
void tell_moderators(
    Office& office,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context = {}
);

}  // namespace clusterlotse::commands
