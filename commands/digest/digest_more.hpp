#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_more_words.hpp"

#include <optional>

namespace clusterlotse::commands {

/// Shows what a digest said in one line: the need's text as suppliers may read it, a request that
/// waits, the table of an own need, or a firm's profile; privately. `row`: the message that was
/// answered, if any; without a digest there the last one to the person counts, in which a need
/// named by its number may also stand in the room's. False, and nothing said, for any other text
/// and for what stood in none.
bool show_more(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

/// Takes a reply to what show_more() showed as an answer to that need. False where it is none of
/// his, or no longer open.
bool answer_from_digest(
    Office& office, const Request& request, const storage::OutboxReference& row
);

}  // namespace clusterlotse::commands
