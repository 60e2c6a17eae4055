#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A supplier answers a message about an invitation: the request, a change of it, what the asker
/// wrote, how his answer was understood, what shall be noted in his profile, how it ended. False
/// where he does not speak for the firm that was asked, or says nothing there.
bool supplier_replies(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
