#include "domain/holidays.hpp"

#include <array>
#include <cstddef>

namespace clusterlotse {

namespace {

using namespace std::chrono;

struct Name {
    std::string_view german;
    std::string_view english;

    std::string_view in(Language language) const {
        return language == Language::de ? german : english;
    }
};

/// In the order of Holiday.
constexpr std::array<Name, 11> kHolidayNames = {{
    {"Neujahr", "New Year's Day"},
    {"Karfreitag", "Good Friday"},
    {"Ostermontag", "Easter Monday"},
    {"1. Mai", "Labour Day"},
    {"Christi Himmelfahrt", "Ascension Day"},
    {"Pfingstmontag", "Whit Monday"},
    {"Fronleichnam", "Corpus Christi"},
    {"Tag der Deutschen Einheit", "German Unity Day"},
    {"Allerheiligen", "All Saints' Day"},
    {"1. Weihnachtstag", "Christmas Day"},
    {"2. Weihnachtstag", "Second Day of Christmas"},
}};

/// From Sunday on, as std::chrono counts.
constexpr std::array<Name, 7> kWeekdayNames = {{
    {"Sonntag", "Sunday"},
    {"Montag", "Monday"},
    {"Dienstag", "Tuesday"},
    {"Mittwoch", "Wednesday"},
    {"Donnerstag", "Thursday"},
    {"Freitag", "Friday"},
    {"Samstag", "Saturday"},
}};

struct FixedHoliday {
    month_day day;
    Holiday holiday;
};

constexpr std::array<FixedHoliday, 6> kFixed = {{
    {January / 1, Holiday::new_year},
    {May / 1, Holiday::labour_day},
    {October / 3, Holiday::german_unity},
    {November / 1, Holiday::all_saints},
    {December / 25, Holiday::christmas_day},
    {December / 26, Holiday::second_christmas_day},
}};

struct MovingHoliday {
    int days_after_easter;
    Holiday holiday;
};

constexpr std::array<MovingHoliday, 5> kMoving = {{
    {-2, Holiday::good_friday},
    {1, Holiday::easter_monday},
    {39, Holiday::ascension},
    {50, Holiday::whit_monday},
    {60, Holiday::corpus_christi},
}};

}  // namespace

std::string_view name_of(Holiday holiday, Language language) {
    return kHolidayNames.at(static_cast<std::size_t>(holiday)).in(language);
}

std::string_view weekday_name(Date date, Language language) {
    return kWeekdayNames.at(weekday(sys_days(date)).c_encoding()).in(language);
}

Date easter(int year_number) {
    // Meeus, Jones, Butcher
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

std::optional<Holiday> holiday_on(Date date) {
    for (const FixedHoliday& fixed : kFixed) {
        if (fixed.day == month_day(date.month(), date.day())) {
            return fixed.holiday;
        }
    }
    const auto offset = sys_days(date) - sys_days(easter(static_cast<int>(date.year())));
    for (const MovingHoliday& moving : kMoving) {
        if (offset == days(moving.days_after_easter)) {
            return moving.holiday;
        }
    }
    return std::nullopt;
}

bool is_day_of_rest(Date date) {
    return weekday(sys_days(date)) == Sunday || holiday_on(date).has_value();
}

bool is_working_day(Date date) {
    return weekday(sys_days(date)) != Saturday && !is_day_of_rest(date);
}

Date add_working_days(Date start, int count) {
    Date date = start;
    for (int left = count; left > 0; --left) {
        date = next_working_day(date);
    }
    return date;
}

Date next_working_day(Date date) {
    sys_days day(date);
    do {
        day += days(1);
    } while (!is_working_day(day));
    return day;
}

Date previous_working_day(Date date) {
    sys_days day(date);
    do {
        day -= days(1);
    } while (!is_working_day(day));
    return day;
}

int working_days_between(Date from, Date until) {
    int count = 0;
    for (sys_days day = sys_days(from) + days(1); day <= sys_days(until); day += days(1)) {
        count += is_working_day(day) ? 1 : 0;
    }
    return count;
}

Date last_working_day(int year_number, unsigned month_number) {
    const sys_days last = year(year_number) / month(month_number) / std::chrono::last;
    return previous_working_day(last + days(1));
}

std::string_view DateHint::day_name(Language language) const {
    return holiday ? name_of(*holiday, language) : weekday_name(date, language);
}

std::optional<DateHint> date_hint(Date date, Date today) {
    if (is_working_day(date) || std::chrono::sys_days(date) < std::chrono::sys_days(today)) {
        return std::nullopt;
    }
    Date before = previous_working_day(date);
    Date after = next_working_day(date);
    if (std::chrono::sys_days(before) < std::chrono::sys_days(today)) {
        before = after;
        after = next_working_day(after);
    }
    return DateHint{date, holiday_on(date), before, after};
}

}  // namespace clusterlotse
