#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse {

/// The legal holidays of Rhineland-Palatinate (Landesgesetz über den Schutz der Sonn- und
/// Feiertage, section 2). Easter Sunday and Whit Sunday are Sundays and no holidays of their own
/// there.
enum class Holiday {
    new_year,
    good_friday,
    easter_monday,
    labour_day,
    ascension,
    whit_monday,
    corpus_christi,
    german_unity,
    all_saints,
    christmas_day,
    second_christmas_day,
};

/// "Fronleichnam", "Corpus Christi".
std::string_view name_of(Holiday holiday, Language language);

/// "Sonntag", "Sunday".
std::string_view weekday_name(Date date, Language language);

/// Easter Sunday of the Gregorian calendar.
Date easter(int year);

/// The holiday that lies on the day, by today's law for every year; where Ascension falls on 1 May,
/// Labour Day. What was or will be a holiday only once (31 October 2017) is not known.
std::optional<Holiday> holiday_on(Date date);

/// True for Sundays and holidays: days on which nothing is sent unasked.
bool is_day_of_rest(Date date);

/// True from Monday to Friday except on holidays. 24 and 31 December are working days by law,
/// although hardly anybody answers then.
bool is_working_day(Date date);

/// The day that is `count` working days after `start`; `start` itself where `count` is 0 or less.
Date add_working_days(Date start, int count);

/// The nearest working day after or before the day, never the day itself.
Date next_working_day(Date date);
Date previous_working_day(Date date);

/// How many working days lie after `from` up to and including `until`; 0 where `until` is not
/// later. The inverse of add_working_days.
int working_days_between(Date from, Date until);

/// The last working day of a month, 1 to 12.
Date last_working_day(int year, unsigned month);

/// Why nobody works on a day, and the two days that are proposed instead.
struct DateHint {
    Date date{};
    std::optional<Holiday> holiday;  ///< nothing: a weekend without a holiday
    Date before{};  ///< the working day before it; where that is past, the first one after it
    Date after{};   ///< the working day behind `before` that is after it

    /// "Fronleichnam" on a holiday, else "Sonntag".
    std::string_view day_name(Language language) const;
};

/// A hint where the day is on a weekend or a holiday; nothing for a working day, and nothing for
/// one before `today`. Neither proposed day lies before `today`.
std::optional<DateHint> date_hint(Date date, Date today);

}  // namespace clusterlotse
