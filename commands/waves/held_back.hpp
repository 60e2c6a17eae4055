#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/askable.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The line that tells a moderator why a firm is not asked, whatever he wants; at its weekly limit
/// with both numbers.
Fields refusal_note(Office& office, const Profile& profile, Obstacle obstacle);

/// Logs that a moderator wanted a firm asked that has had its requests of the week.
void log_held_back(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& profile_id,
    const std::string& reason
);

/// Takes the firms off the moderator's list that may not be asked any more since they were put
/// there, and logs those at their weekly limit. A line for each.
std::vector<Fields> take_off_held_back(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::string& reason
);

}  // namespace clusterlotse::commands
