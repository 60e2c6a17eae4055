#pragma once

#include "commands/desk/office.hpp"
#include "commands/discretion/name_list.hpp"

namespace clusterlotse::commands {

/// What tells who the asker is, as it is looked for in a text.
NameList own_names(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
