#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The firm edited or deleted a message that answered the request (commands/desk/said_changes).
/// False where another person wrote it.
bool answer_changed(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    storage::Invitation invitation,
    const storage::Said& said
);

}  // namespace clusterlotse::commands
