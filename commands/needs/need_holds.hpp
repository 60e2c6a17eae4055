#pragma once

#include "commands/desk/office.hpp"
#include "commands/needs/needs.hpp"

namespace clusterlotse::commands {

/// The asker edited or deleted a message about his need: he reads how it is understood now, and
/// whom it concerned.
void tell_what_holds(Office& office, const storage::NeedRecord& need, const NeedChange& change);

}  // namespace clusterlotse::commands
