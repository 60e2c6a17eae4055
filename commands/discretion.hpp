#pragma once

#include "commands/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The need text as a supplier may read it: whom the asker does not want to ask is left out, and a
/// confidential asker's firm, names, addresses and
/// numbers are left out.
std::string text_for_suppliers(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
