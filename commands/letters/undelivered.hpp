#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// A message that a server refused for good, or that bounced: where somebody waits for it, it goes
/// to another address of its reader's firm (commands/letters/other_addresses.hpp), and the
/// moderators hear who did not get what about which need, and why, without what it says. A request
/// that reaches nobody there makes its invitation undelivered, and the next firms are asked as
/// after a no. Each row counts once. `reason` is what a bounce was read as, the dispatcher's "given
/// up …" or a server's code.
void mark_undelivered(
    Office& office, const storage::OutboxReference& row, const std::string& reason
);

}  // namespace clusterlotse::commands
