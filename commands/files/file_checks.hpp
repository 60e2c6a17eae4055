#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The asker answers whether files that name him may go out; a no takes an earlier yes back. False
/// where `row` is about no need of his or his message says neither yes nor no.
bool files_checked(Office& office, const Request& request, const storage::OutboxReference& row);

/// "JA" where both the card and the question about the files that came with the need wait for it:
/// the need goes out, the files stay held and are asked about once more. False for everything else.
bool releases_before_files(
    Office& office, const Request& request, const storage::OutboxReference& last
);

}  // namespace clusterlotse::commands
