#include "commands/expiry.hpp"

#include "commands/terms.hpp"

namespace clusterlotse::commands {

using storage::TimerKind;

void renew(Office& office, storage::NeedRecord& need) {
    need.expires_at = office.clock.now() + kNeedLives;
    office.needs.update(need);
    office.timers.set({TimerKind::expiry_warning, need.id, 0, *need.expires_at - kExpiryNotice});
    office.timers.set({TimerKind::expiry, need.id, 0, *need.expires_at});
}

}  // namespace clusterlotse::commands
