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

Date plus_days(Date from, int count) {
    return Date(sys_days(from) + days(count));
}

Date plus_months(Date from, int count) {
    const year_month target = year_month(from.year(), from.month()) + months(count);
    const Date same(target.year(), target.month(), from.day());
    return same.ok() ? same
                     : Date(year_month_day_last(target.year(), month_day_last(target.month())));
}

Date monday_of(Date day_of_week) {
    const sys_days at(day_of_week);
    return Date(at - (weekday(at) - Monday));
}

}  // namespace clusterlotse::matching
