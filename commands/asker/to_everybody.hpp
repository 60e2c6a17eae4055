#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// What an asker says to all firms that are still in it, those that declined left out: what changes
/// the need changes it, what ends it ends it, and a yes to be named counts for all; anything else
/// they read, each in a letter of its own. Answers him in one line.
void say_to_everybody(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
