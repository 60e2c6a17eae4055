#pragma once

#include "commands/desk/office.hpp"
#include "storage/said_store.hpp"

namespace clusterlotse::commands {

/// A moderator edited or deleted the message in which he passed on what a firm told him: the new
/// words count in the place of the former, as where a firm edits its own, or what it had said
/// before. Asker, firm and log learn of it. False where the message passed on no answer of the
/// firm, or another person wrote it.
bool told_answer_changed(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const storage::Said& said
);

}  // namespace clusterlotse::commands
