#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A moderator took a need by phone, and his time is over without a word of how it stands: he and
/// his deputy, the next moderator, are reminded. The deputy has the need before him from then on.
/// Nothing to a moderator who is the need's asker.
void remind_of_call(Office& office, storage::NeedRecord& need);

}  // namespace clusterlotse::commands
