#pragma once

#include "commands/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The asker says something about his need: takes it back, releases it, completes it. `request` may
/// be a reaction.
void asker_writes(Office& office, const Request& request, storage::NeedRecord need);

/// The asker's words complete his need for everybody who was asked; he gets the new card.
void complete_need(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

/// Somebody answers a message about a need as its asker: its card, the room's note, the table of
/// answers, what was asked at its end. False where it is none of his business or does not say
/// anything there.
bool asker_replies(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
