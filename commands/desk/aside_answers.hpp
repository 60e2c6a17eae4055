#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// Answers a firm that was asked what is for the bot and not for the asker: who
/// writes here, what others offer, who asks. Whoever wants to know who asks has
/// agreed to the exchange of names, and the asker is asked. False, and nothing
/// said, for any other words, and where the need or the invitation has ended.
bool aside_answered(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    storage::Invitation& invitation,
    const std::string& text
);

}  // namespace clusterlotse::commands
