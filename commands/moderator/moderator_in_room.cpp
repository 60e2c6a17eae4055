#include "commands/moderator/moderator_in_room.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/moderator/moderator_orders.hpp"

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;

/// The need whose thread he writes in, or that he replies to in the asker's or the bot's words.
std::optional<NeedRecord> need_below(
    Office& office,
    const InboundMessage& message,
    const std::optional<storage::OutboxReference>& row
) {
    if (row && row->context.need_id) {
        return office.needs.find(*row->context.need_id);
    }
    for (const std::string& id : message.answers_to) {
        if (auto need = office.needs.find_message(message.channel, id)) {
            return need;
        }
    }
    return message.thread_root.empty()
               ? std::nullopt
               : office.needs.find_message(message.channel, message.thread_root);
}

}  // namespace

bool moderator_speaks_in_room(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const InboundMessage& message = request.message;
    if (!request.speaker.moderator || message.kind != InboundKind::text) {
        return false;
    }
    if (const auto number = find_need_number(message.text)) {
        const auto need = office.needs.find_number(*number);
        return need && moderator_writes(office, request, *need);
    }
    const auto below = need_below(office, message, row);
    return moderator_orders(office, request, below) ||
           (below && moderator_writes(office, request, *below));
}

}  // namespace clusterlotse::commands
