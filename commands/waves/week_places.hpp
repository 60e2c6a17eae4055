#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>

namespace clusterlotse::commands {

/// Wanted within a working week, or something stands still for want of it ("Maschine steht").
bool hurries(
    const Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// True where the firm may get no more requests this week: it has had as many as it may have. For a
/// need that hurries there is a place as long as one of them can wait and has not left yet.
bool week_is_full(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::string& profile_id
);

/// Where the firm has had as many requests as it may have this week, the last one of those that can
/// wait and have not left is put off until the week has room for it again; nothing where none can.
void take_place_of_week(Office& office, const std::string& profile_id);

}  // namespace clusterlotse::commands
