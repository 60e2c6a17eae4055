#include "matching/capacity/capacity_text.hpp"
#include "matching/dates/calendar.hpp"

#include <cmath>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

/// "3.4.", "3.4.2027" where the year is another; in English "3 Apr".
std::string day_words(Date day, Date today, Language language, bool with_month = true) {
    static constexpr const char* kMonths[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto number = std::to_string(static_cast<unsigned>(day.day()));
    const auto month = static_cast<unsigned>(day.month());
    const bool other_year = with_month && day.year() != today.year();
    const std::string year = std::to_string(static_cast<int>(day.year()));
    if (language == Language::de) {
        return number + "." + (with_month ? std::to_string(month) + "." : "") +
               (other_year ? year : "");
    }
    return number + (with_month ? std::string(" ") + kMonths[month - 1] : "") +
           (other_year ? " " + year : "");
}

/// The ISO week that a Monday begins.
unsigned week_of(Date monday) {
    const Date thursday = plus_days(monday, 3);
    const sys_days first =
        sys_days(Date(thursday.year(), std::chrono::January, std::chrono::day(1)));
    return static_cast<unsigned>((sys_days(thursday) - first).count() / 7 + 1);
}

}  // namespace

std::string period_words(Date from, Date until, Date today, Language language, bool short_form) {
    const bool german = language == Language::de;
    const bool same_month = from.month() == until.month() && from.year() == until.year();
    std::string span = day_words(from, today, language, !same_month);
    span += "–" + day_words(until, today, language);
    const bool weeks = from == monday_of(from) && until == plus_days(monday_of(until), 4);
    if (weeks) {
        std::string words = (german ? "KW " : "week ") + std::to_string(week_of(from));
        if (monday_of(until) != from) {
            words += "–" + std::to_string(week_of(monday_of(until)));
        }
        return short_form ? words : words + " (" + span + ")";
    }
    if (from == until) {
        return day_words(from, today, language);
    }
    if (sys_days(from) <= sys_days(today)) {
        return (german ? "bis " : "until ") + day_words(until, today, language);
    }
    return span;
}

std::string hours_words(double hours, Language language) {
    const double rounded = std::round(hours * 10) / 10;
    std::string text = std::to_string(static_cast<long long>(rounded));
    const auto tenth = std::llround((rounded - std::floor(rounded)) * 10);
    if (tenth > 0) {
        text += (language == Language::de ? "," : ".") + std::to_string(tenth);
    }
    return text + " h";
}

}  // namespace clusterlotse::matching
