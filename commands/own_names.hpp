#pragma once

#include "commands/name_list.hpp"
#include "commands/office.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The firm of the need, and the others that its asker speaks for: their names tell who he is, too.
std::vector<Profile> firms_of_asker(Office& office, const storage::NeedRecord& need);

/// What tells who the asker is, as it is looked for in a text.
NameList own_names(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
