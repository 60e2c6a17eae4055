#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The asker says something about his need: ends it, renews it, parks it, releases it, asks to be
/// called, completes it. `request` may be a reaction.
void asker_writes(Office& office, const Request& request, storage::NeedRecord need);

/// The asker's words complete his need for everybody who was asked; he gets the new card.
void complete_need(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

/// Somebody answers a message about a need as its asker: its card, the room's note, the table of
/// answers, what was asked at its end. False where it is none of his business or does not say
/// anything there.
bool asker_replies(Office& office, const Request& request, const storage::OutboxReference& row);

/// Words about a need that neither name it nor answer a message: they belong to the need that was
/// last spoken of in this chat (`last`: our last message there), or to the only one he has open.
/// Where several could be meant he is asked for the number. False where the words say nothing an
/// asker says.
bool asker_speaks(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
);

}  // namespace clusterlotse::commands
