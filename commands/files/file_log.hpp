#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The asker's files and who got them, in the order they came: `name`, and `given` as "Dreherei
/// Lautertal (12.03.), Becker CNC (13.03.)", empty where nobody did; `withdrawn`, the day the asker
/// took it back. For the asker and the moderators; a supplier must not learn of the others.
std::vector<Fields> file_lines(Office& office, const storage::NeedRecord& need, Language language);

}  // namespace clusterlotse::commands
