#include "tests/simulation/calendar.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using namespace std::chrono;

/// Rhineland-Palatinate.
constexpr Date kHolidays[] = {
    year(2029) / March / 30,  // Good Friday
    year(2029) / April / 2,   // Easter Monday
    year(2029) / May / 1,     // a Tuesday
    year(2029) / May / 10,    // Ascension
    year(2029) / May / 21,    // Whit Monday
    year(2029) / May / 31,    // Corpus Christi
    year(2029) / October / 3,
    year(2029) / November / 1,
    year(2029) / December / 25,  // a Tuesday
    year(2029) / December / 26,
    year(2030) / January / 1,  // a Tuesday
};

/// Summer time: from the last Sunday of March to the last of October, at 1:00 UTC.
constexpr sys_seconds kSummers[][2] = {
    {sys_days(year(2029) / March / 25) + hours(1), sys_days(year(2029) / October / 28) + hours(1)},
    {sys_days(year(2030) / March / 31) + hours(1), sys_days(year(2030) / October / 27) + hours(1)}};

bool in_summer(TimePoint at) {
    return std::ranges::any_of(kSummers, [&](const auto& summer) {
        return at >= summer[0] && at < summer[1];
    });
}

bool is_off(sys_days day, bool saturdays_too) {
    const weekday weekday_of(day);
    return weekday_of == Sunday || (saturdays_too && weekday_of == Saturday) ||
           std::ranges::find(kHolidays, Date(day)) != std::end(kHolidays);
}

}  // namespace

TimePoint german_time(Date day, minutes time) {
    const TimePoint wall = sys_days(day) + time;
    if (in_summer(wall - hours(2))) {
        return wall - hours(2);
    }
    if (!in_summer(wall - hours(1))) {
        return wall - hours(1);
    }
    // The clocks jumped over it.
    return wall - hours(2) < kSummers[0][0] ? kSummers[0][0] : kSummers[1][0];
}

std::vector<DueEdition> editions_of_the_year(weekday day, minutes time, bool rests) {
    std::vector<DueEdition> editions;
    for (sys_days date = kYearBegins; date < sys_days(kYearEnds); date += days(1)) {
        if (weekday(date) != day) {
            continue;
        }
        sys_days when = date;
        if (rests && is_off(when, false)) {
            do {
                when += days(1);
            } while (is_off(when, true));
        }
        editions.push_back({when, german_time(when, time)});
    }
    return editions;
}

}  // namespace clusterlotse::simulation
