#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// True where a moderator took the firm off the list of this need and nobody put it back since.
bool taken_off_by_moderator(
    Office& office, const storage::NeedRecord& need, const std::string& profile_id
);

/// The asker wants a firm asked that a moderator took off: every moderator gets a card, and a yes
/// to it asks the firm, or puts it on the list. `goes_out`: the need is released at once.
void ask_whether_back(
    Office& office,
    const storage::NeedRecord& need,
    const Profile& firm,
    std::string_view words,
    bool goes_out
);

/// A moderator's yes or no to that card: done, logged, and told to the asker. False where he says
/// anything else, or the row is no such card.
bool firm_wish_answered(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::OutboxContext& context
);

}  // namespace clusterlotse::commands
