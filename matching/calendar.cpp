#include "matching/calendar.hpp"

namespace clusterlotse::matching {

using namespace std::chrono;

std::optional<Date> monday_of_week(int year_number, unsigned week) {
    if (week < 1 || week > 53) {
        return std::nullopt;
    }
    const sys_days fourth = sys_days(year(year_number) / January / 4);  // always in week 1
    const sys_days monday = fourth - (weekday(fourth) - Monday) + weeks(week - 1);
    const Date thursday(monday + days(3));
    if (thursday.year() != year(year_number)) {
        return std::nullopt;
    }
    return Date(monday);
}

std::optional<Date> friday_of_week(int year_number, unsigned week) {
    const std::optional<Date> monday = monday_of_week(year_number, week);
    return monday ? std::optional(plus_days(*monday, 4)) : std::nullopt;
}

Date last_working_day(int year_number, unsigned month_number) {
    sys_days last = sys_days(year(year_number) / month(month_number) / std::chrono::last);
    while (weekday(last) == Saturday || weekday(last) == Sunday) {
        last -= days(1);
    }
    return Date(last);
}

Date easter(int year_number) {
    const int a = year_number % 19;
    const int b = year_number / 100;
    const int c = year_number % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return Date(
        year(year_number),
        month(static_cast<unsigned>(f / 31)),
        day(static_cast<unsigned>(f % 31 + 1))
    );
}

Date plus_days(Date from, int count) {
    return Date(sys_days(from) + days(count));
}

Date plus_months(Date from, int count) {
    const year_month target = year_month(from.year(), from.month()) + months(count);
    const Date same(target.year(), target.month(), from.day());
    return same.ok() ? same
                     : Date(year_month_day_last(target.year(), month_day_last(target.month())));
}

Date plus_working_days(Date from, int count) {
    Date date = from;
    for (int left = count; left > 0;) {
        date = plus_days(date, 1);
        const weekday name{sys_days(date)};
        left -= name != Saturday && name != Sunday ? 1 : 0;
    }
    return date;
}

Date monday_of(Date day_of_week) {
    const sys_days at(day_of_week);
    return Date(at - (weekday(at) - Monday));
}

}  // namespace clusterlotse::matching
