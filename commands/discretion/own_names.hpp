#pragma once

#include "commands/desk/office.hpp"
#include "commands/discretion/name_list.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What tells who the asker is, as it is looked for in a text.
NameList own_names(Office& office, const storage::NeedRecord& need);

/// All that he wrote of his need, a text each.
std::vector<std::string> texts_of(const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
