#include "commands/letters/local_time.hpp"

#include "domain/holidays.hpp"

#include <algorithm>
#include <date/tz.h>

namespace clusterlotse::commands {

namespace {

using std::chrono::milliseconds;
using std::chrono::sys_days;

const date::time_zone& zone_named(const std::string& name) {
    return *date::locate_zone(name);
}

TimePoint moment(Date date, milliseconds time, const date::time_zone& zone, date::choose of_two) {
    const date::local_time<milliseconds> local(sys_days(date).time_since_epoch() + time);
    return std::chrono::time_point_cast<milliseconds>(zone.to_sys(local, of_two));
}

Date day_after(Date date) {
    return sys_days(date) + std::chrono::days(1);
}

}  // namespace

LocalTime local_time(TimePoint now, const std::string& timezone) {
    const auto local = zone_named(timezone).to_local(now).time_since_epoch();
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    return {Date(sys_days(midnight)), local - midnight};
}

Date local_date(TimePoint now, const std::string& timezone) {
    return local_time(now, timezone).date;
}

TimePoint at_local(Date date, std::chrono::minutes time, const std::string& timezone) {
    return moment(date, time, zone_named(timezone), date::choose::earliest);
}

TimePoint outside_quiet_hours(
    TimePoint now, const std::optional<config::QuietHours>& quiet, const std::string& timezone
) {
    if (!quiet || quiet->from == quiet->until) {
        return now;
    }
    const auto [today, time] = local_time(now, timezone);
    const bool over_midnight = quiet->from > quiet->until;
    const bool silent = over_midnight ? time >= quiet->from || time < quiet->until
                                      : time >= quiet->from && time < quiet->until;
    if (!silent) {
        return now;
    }
    const Date last = over_midnight && time >= quiet->from ? day_after(today) : today;
    const date::time_zone& zone = zone_named(timezone);
    // In the second of two equal hours the first one's end has passed already.
    const TimePoint first = moment(last, quiet->until, zone, date::choose::earliest);
    return first >= now ? first : moment(last, quiet->until, zone, date::choose::latest);
}

TimePoint next_sending_time(
    TimePoint now, const std::optional<config::QuietHours>& quiet, const std::string& timezone
) {
    TimePoint at = outside_quiet_hours(now, quiet, timezone);
    for (Date today = local_date(at, timezone); is_day_of_rest(today);
         today = local_date(at, timezone)) {
        const Date next = day_after(today);
        const TimePoint midnight = at_local(next, std::chrono::minutes(0), timezone);
        at = outside_quiet_hours(midnight, quiet, timezone);
        if (at == midnight) {
            at = outside_quiet_hours(at_local(next, kOfficeOpens, timezone), quiet, timezone);
        }
    }
    return at;
}

TimePoint add_working_hours(
    TimePoint now, std::chrono::minutes hours, const std::string& timezone
) {
    milliseconds left = std::max(hours, std::chrono::minutes(0));
    for (Date today = local_date(now, timezone);; today = next_working_day(today)) {
        if (!is_working_day(today)) {
            continue;
        }
        const TimePoint start = std::max(now, at_local(today, kOfficeOpens, timezone));
        const TimePoint end = at_local(today, kOfficeCloses, timezone);
        if (start < end && start + left <= end) {
            return start + left;
        }
        left -= std::max(end - start, milliseconds(0));
    }
}

}  // namespace clusterlotse::commands
