#include "commands/needs/lifetime.hpp"

#include "commands/desk/terms.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/waves/reminders.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::TimerKind;

/// What has to wait while a need is parked.
constexpr TimerKind kOfAnActiveNeed[] = {
    TimerKind::release_limit,
    TimerKind::wave,
    TimerKind::firms_free,
    TimerKind::open_needs,
    TimerKind::release_day,
    TimerKind::nobody_found,
    TimerKind::expiry_warning,
    TimerKind::expiry};

TimePoint end_wished(const Office& office, std::optional<Date> until) {
    return until ? at_local(*until, kOfficeCloses, office.settings.cluster.timezone)
                 : office.clock.now() + kNeedLives;
}

}  // namespace

bool runs_so_long(
    const Office& office, const storage::NeedRecord& need, std::optional<Date> until
) {
    return need.expires_at && *need.expires_at >= end_wished(office, until);
}

void renew(Office& office, storage::NeedRecord& need, std::optional<Date> until) {
    const TimePoint wished = end_wished(office, until);
    // Whoever wants it longer does not shorten it.
    need.expires_at = need.expires_at ? std::max(*need.expires_at, wished) : wished;
    office.needs.update(need);
    office.timers.set({TimerKind::expiry_warning, need.id, 0, *need.expires_at - kExpiryNotice});
    office.timers.set({TimerKind::expiry, need.id, 0, *need.expires_at});
}

void rest_until_its_day(Office& office, storage::NeedRecord& need) {
    office.needs.update(need);
    for (const TimerKind kind : kOfAnActiveNeed) {
        office.timers.cancel(kind, need.id);
    }
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        office.timers.cancel(TimerKind::reminder, need.id, invitation.id);
    }
    const TimePoint day =
        at_local(*need.parked_until, kOfficeOpens, office.settings.cluster.timezone);
    office.timers.set({TimerKind::unpark, need.id, 0, day});
}

void end_rest(Office& office, storage::NeedRecord& need) {
    need.parked_until.reset();
    office.timers.cancel(TimerKind::unpark, need.id);
    renew(office, need);
    bring_back_reminders(office, need);
}

}  // namespace clusterlotse::commands
