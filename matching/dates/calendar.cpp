#include "matching/dates/calendar.hpp"

namespace clusterlotse::matching {

std::optional<Date> monday_of_week(int year_number, unsigned week) {
    using namespace std::chrono;
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
    return Date(std::chrono::sys_days(from) + std::chrono::days(count));
}

Date plus_months(Date from, int count) {
    using namespace std::chrono;
    const year_month target = year_month(from.year(), from.month()) + months(count);
    const Date same(target.year(), target.month(), from.day());
    return same.ok() ? same
                     : Date(year_month_day_last(target.year(), month_day_last(target.month())));
}

Date monday_of(Date day_of_week) {
    using namespace std::chrono;
    const sys_days at(day_of_week);
    return Date(at - (weekday(at) - Monday));
}

}  // namespace clusterlotse::matching
