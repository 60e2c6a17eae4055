#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A moderator answers what he was asked: shall this need go out, what now that nobody was found,
/// what does this answer mean, why did you decide so. False for everybody else.
bool moderator_replies(Office& office, const Request& request, const storage::OutboxReference& row);

/// A moderator writes with a need's number. False where the words decide nothing, or where he
/// speaks as its asker or for a firm that was asked.
bool moderator_writes(Office& office, const Request& request, const storage::NeedRecord& need);

/// A moderator writes in his direct chat without saying to what: taken for an answer to the last
/// thing he was asked where the words decide something. Where several needs wait for him, he is
/// asked which one.
bool moderator_continues(
    Office& office, const Request& request, const storage::OutboxReference& last
);

}  // namespace clusterlotse::commands
