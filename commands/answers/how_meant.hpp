#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Asks a firm how it meant what it wrote, with what was understood so far and may be put right.
void ask_how_meant(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation
);

/// The message asks how something was meant: a no to it declines.
bool asks_how_meant(const storage::OutboxContext& context);

/// What surrounds such a question, of whatever it asks.
storage::OutboxContext how_meant_context(
    const storage::NeedRecord& need, const storage::Invitation& invitation
);

/// "Nein" behind what was read back of a yes, an offer, a question: it is asked what is wrong.
/// False where it is anything else.
bool no_behind_read_back(
    Office& office, const Request& request, const storage::OutboxReference& row
);

}  // namespace clusterlotse::commands
