#include "commands/local_time.hpp"

#include <array>
#include <date/tz.h>

namespace clusterlotse::commands {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
sys_days easter(std::chrono::year year) {
    const int y = static_cast<int>(year);
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return sys_days(
        year / std::chrono::month(static_cast<unsigned>(n / 31)) /
        std::chrono::day(static_cast<unsigned>(n % 31 + 1))
    );
}

bool is_holiday(Date date) {
    using namespace std::chrono;
    constexpr std::array fixed = {
        January / 1,
        May / 1,
        October / 3,
        November / 1,
        December / 25,
        December / 26,
    };
    for (const month_day& holiday : fixed) {
        if (holiday.month() == date.month() && holiday.day() == date.day()) {
            return true;
        }
    }
    // Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi
    constexpr std::array after_easter = {-2, 1, 39, 50, 60};
    const auto offset = (sys_days(date) - easter(date.year())).count();
    return std::ranges::find(after_easter, offset) != after_easter.end();
}

const date::time_zone* zone_named(const std::string& name) {
    return date::locate_zone(name);
}

}  // namespace

Date local_date(TimePoint now, const std::string& timezone) {
    const auto local = zone_named(timezone)->to_local(now).time_since_epoch();
    return Date(sys_days(std::chrono::floor<days>(local)));
}

bool is_working_day(Date date) {
    const std::chrono::weekday weekday{sys_days(date)};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !is_holiday(date);
}

Date add_working_days(Date start, int count) {
    sys_days day(start);
    while (count > 0) {
        day += days(1);
        count -= is_working_day(Date(day)) ? 1 : 0;
    }
    return Date(day);
}

TimePoint outside_quiet_hours(
    TimePoint now, const std::optional<config::QuietHours>& quiet, const std::string& timezone
) {
    if (!quiet || quiet->from == quiet->until) {
        return now;
    }
    const auto* zone = zone_named(timezone);
    const auto local = zone->to_local(now).time_since_epoch();
    const auto midnight = std::chrono::floor<days>(local);
    const auto time = local - midnight;
    const bool over_midnight = quiet->from > quiet->until;
    const bool silent = over_midnight ? time >= quiet->from || time < quiet->until
                                      : time >= quiet->from && time < quiet->until;
    if (!silent) {
        return now;
    }
    auto end = midnight + quiet->until;
    if (over_midnight && time >= quiet->from) {
        end += days(1);
    }
    // A local time that the change to summer time skips becomes the first one after the gap.
    const auto local_end = date::local_time<std::chrono::milliseconds>(end);
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        zone->to_sys(local_end, date::choose::earliest)
    );
}

}  // namespace clusterlotse::commands
