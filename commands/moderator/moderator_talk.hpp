#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A member's words to the moderator ("An den Lotsen: …"), or his question who that is: the first
/// go to every moderator, and he hears so; the second is answered with name and address. `row`:
/// what the message answers. False for anything else, and for moderators.
bool speaks_to_moderator(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

/// An answer to a message of such a talk: the moderator's goes to the member, on the channel and in
/// the thread of what he was told; the member's goes to the moderators. False for anybody else.
bool moderator_talk_goes_on(
    Office& office, const Request& request, const storage::OutboxReference& row
);

/// A moderator's words and files to the asker of a need, whose answer comes back to the moderators.
void write_to_member(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& words
);

/// The same for words in a direct chat where `last`, the last message to him, belongs to such a
/// talk and they plainly are for nothing else: no work, no answer to a request, no decision.
bool moderator_talks_on(
    Office& office, const Request& request, const storage::OutboxReference& last
);

}  // namespace clusterlotse::commands
