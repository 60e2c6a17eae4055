#pragma once

#include "commands/desk/office.hpp"
#include "domain/date.hpp"

#include <optional>

namespace clusterlotse::commands {

/// From now on the need lives kNeedLives, or until the end of that day where it is later; its asker
/// is told kExpiryNotice before the end.
void renew(Office& office, storage::NeedRecord& need, std::optional<Date> until = std::nullopt);

/// True where renew() would not change the need's end.
bool runs_so_long(
    const Office& office, const storage::NeedRecord& need, std::optional<Date> until = std::nullopt
);

/// The need is put aside until need.parked_until: whatever else was to be done for it later, its
/// end included, is given up, and on that day it is taken up again.
void rest_until_its_day(Office& office, storage::NeedRecord& need);

/// The need is no longer put aside: it lives as if it had just been renewed, and firms are reminded
/// whose time for that has not passed meanwhile.
void end_rest(Office& office, storage::NeedRecord& need);

}  // namespace clusterlotse::commands
