#pragma once

#include "commands/desk/office.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The firm of the need, and the others that its asker speaks for: their names and towns tell who
/// he is, too.
std::vector<Profile> firms_of_asker(const Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
