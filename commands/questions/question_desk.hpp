#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The asker writes something to a supplier's question, as a reply to it or right after it: what
/// answers it goes to everybody who was asked, thanks and "melde mich" to nobody, and where it may
/// be either he is asked. `row`: the message that carries the question, or that asked him.
void reply_to_question(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const storage::OutboxReference& row
);

}  // namespace clusterlotse::commands
