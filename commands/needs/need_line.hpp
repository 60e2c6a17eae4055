#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

namespace clusterlotse::commands {

/// A need in one line of a list: number, text, where it stands, how many were asked and how many
/// persons answered.
Fields need_line(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
