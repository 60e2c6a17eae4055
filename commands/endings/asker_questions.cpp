#include "commands/endings/asker_questions.hpp"

#include "commands/desk/terms.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"

#include <chrono>

namespace clusterlotse::commands {

namespace {

constexpr std::chrono::hours kAskingHour{9};

}  // namespace

TimePoint morning_of(const Office& office, Date date) {
    return at_local(date, kAskingHour, office.settings.cluster.timezone);
}

bool may_ask(Office& office, storage::TimerKind kind, const storage::NeedRecord& need) {
    const std::string& zone = office.settings.cluster.timezone;
    const TimePoint now = office.clock.now();
    const TimePoint when = next_sending_time(now, office.settings.needs.quiet_hours, zone);
    if (when > now) {
        office.timers.set({kind, need.id, 0, when});
        return false;
    }
    const Date today = local_date(now, zone);
    if (!office.inbox.first_time_within(need.asker, "asked on " + iso_date(today), now, kEver)) {
        const Date tomorrow{std::chrono::sys_days(today) + std::chrono::days(1)};
        office.timers.set({kind, need.id, 0, morning_of(office, tomorrow)});
        return false;
    }
    return true;
}

}  // namespace clusterlotse::commands
