#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A member edited or deleted a message of his. A need follows its text; one whose message is gone
/// is withdrawn and forgotten, after it expired as well. What answered a request or added to a need
/// is put right or taken back (commands/desk/said_changes). Of a need that has ended otherwise an
/// edit changes nothing, and who deletes it is told so once. Nothing happens for messages of
/// others.
void heed_change(Office& office, const Request& request);

}  // namespace clusterlotse::commands
