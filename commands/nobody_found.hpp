#pragma once

#include "commands/office.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// A need that nobody fits: the moderators get it with what was understood.
void tell_moderators_nobody(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// All who were asked declined and nobody else fits: asker and moderators hear it.
void tell_nobody_left(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

}  // namespace clusterlotse::commands
