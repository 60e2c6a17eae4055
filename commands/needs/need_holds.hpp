#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "commands/needs/needs.hpp"

namespace clusterlotse::commands {

/// `unnamed`, `known`, `known_to`, `one_knows` of the template need_changed; in the room nobody is
/// named.
void set_name_kept(const NeedChange& change, Language language, bool in_room, Fields& fields);

/// The asker edited or deleted a message about his need: he reads how it is understood now, and
/// whom it concerned.
void tell_what_holds(Office& office, const storage::NeedRecord& need, const NeedChange& change);

}  // namespace clusterlotse::commands
