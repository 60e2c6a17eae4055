#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The asker's files and who got them, in the order they came: `name`, and `given`, a line each:
/// `firm`, `on`, the day, and `until`, the last one on which it may use the file, where it has no
/// order; `has_given`; `withdrawn`, the day the asker took it back. For the asker and the
/// moderators; a supplier must not learn of the others.
std::vector<Fields> file_lines(Office& office, const storage::NeedRecord& need, Language language);

}  // namespace clusterlotse::commands
