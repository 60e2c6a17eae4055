#pragma once

#include "commands/asker/asker_in_chat.hpp"
#include "commands/asker/completed_need.hpp"
#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The asker says something about his need: ends it, renews it, parks it, releases it, asks to be
/// called, completes it. `request` may be a reaction.
void asker_writes(Office& office, const Request& request, storage::NeedRecord need);

/// Somebody answers a message about a need as its asker: its card, the room's note, the table of
/// answers, what was asked at its end. False where it is none of his business or does not say
/// anything there.
bool asker_replies(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
