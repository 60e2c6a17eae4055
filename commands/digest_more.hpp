#pragma once

#include "commands/office.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "mehr 3", "mehr zu B-2026-031", "more 3": what stood under a number of a digest.
struct MoreOf {
    int position = 0;    ///< 0 where a need is named
    std::string number;  ///< of the need; empty where a position is
};
std::optional<MoreOf> more_of(std::string_view text);

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
