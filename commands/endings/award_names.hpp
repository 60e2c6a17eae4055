#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

namespace clusterlotse::commands {

/// What the message that gives a firm the order says of the asker: who he is and how he is reached,
/// where he is open or both agreed; else whether that may be exchanged (`ask`, `wished` by the
/// asker, `waits` for him).
Fields asker_for_chosen(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
);

/// What the confirmation of an award tells the asker: the firm's contact where both agreed, else
/// whether he may be named; and which of his files wait for that. Sets the fields and returns what
/// the message is for: an answer of yes to it counts where it asks.
storage::OutboxContext chosen_for_asker(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    Fields& fields
);

}  // namespace clusterlotse::commands
