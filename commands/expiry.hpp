#pragma once

#include "commands/office.hpp"

namespace clusterlotse::commands {

/// From now on the need lives kNeedLives; its asker is told kExpiryNotice before the end.
void renew(Office& office, storage::NeedRecord& need);

}  // namespace clusterlotse::commands
