#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The asker of a need that has ended says it: he hears that it has happened, and no firm reads
/// that there are others. False where his words say something else.
bool others_declined_already(
    Office& office, const Request& request, const storage::NeedRecord& need
);

}  // namespace clusterlotse::commands
