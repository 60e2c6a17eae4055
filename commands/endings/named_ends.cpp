#include "commands/endings/named_ends.hpp"

#include "matching/dates/calendar.hpp"

#include <array>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

std::optional<unsigned> month_named(const std::string& word) {
    static constexpr std::array<std::string_view, 12> kStems{
        "jan",
        "feb",
        "maerz|march|mar",
        "apr",
        "mai|may",
        "jun",
        "jul",
        "aug",
        "sep",
        "okt|oct",
        "nov",
        "dez|dec"};
    for (unsigned month = 0; month < kStems.size(); ++month) {
        const std::string pattern = "(?:" + std::string(kStems[month]) + ")[a-z]*";
        if (RE2::FullMatch(word, pattern)) {
            return month + 1;
        }
    }
    return std::nullopt;
}

/// Nobody who names a day or a week without a year means one that is hardly over.
constexpr int kHardlyOver = 31;

bool hardly_over(Date day, Date today) {
    const auto since = (sys_days(today) - sys_days(day)).count();
    return since >= 0 && since <= kHardlyOver;
}

/// "bis Juni", said in June, ends with it: `last` is its last day, on which it ends a day later.
NamedEnd end_of_running(Date last, Date next, Date today) {
    return sys_days(last) > sys_days(today) ? NamedEnd{last, false} : NamedEnd{next, true};
}

NamedEnd end_of_month(Date today) {
    const Date last(today.year() / today.month() / std::chrono::last);
    return end_of_running(last, matching::plus_days(last, 1), today);
}

/// The week's Friday, or the Monday after it.
NamedEnd end_of_week(Date monday, Date today) {
    return end_of_running(matching::plus_days(monday, 4), matching::plus_days(monday, 7), today);
}

Date date_of(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

/// `year` 0: not said.
std::optional<NamedEnd> day_in(int day, int month, int year, Date today) {
    const auto on = [&](int which) {
        return date_of(which, static_cast<unsigned>(month), static_cast<unsigned>(day));
    };
    Date date = on(year != 0 ? (year < 100 ? 2000 + year : year) : static_cast<int>(today.year()));
    if (year == 0 && date.ok() && sys_days(date) <= sys_days(today)) {
        if (hardly_over(date, today)) {
            return std::nullopt;
        }
        date = on(static_cast<int>(today.year()) + 1);
    }
    return date.ok() ? std::optional(NamedEnd{date, false}) : std::nullopt;
}

}  // namespace

std::optional<NamedEnd> week_named(const std::string& words, Date today) {
    static const RE2 week(R"((?:kw|week|kalenderwoche|woche) ?(\d{1,2}))");
    int number = 0;
    if (!RE2::FullMatch(words, week, &number)) {
        return std::nullopt;
    }
    for (const int ahead : {-1, 0, 1}) {
        const int year = static_cast<int>(today.year()) + ahead;
        const auto monday = matching::monday_of_week(year, static_cast<unsigned>(number));
        if (!monday) {
            continue;
        }
        if (*monday == matching::monday_of(today)) {
            return end_of_week(*monday, today);
        }
        if (hardly_over(*monday, today)) {
            return std::nullopt;
        }
        if (sys_days(*monday) > sys_days(today)) {
            return NamedEnd{*monday, true};
        }
    }
    return std::nullopt;
}

std::optional<NamedEnd> weekday_named(const std::string& words, Date today) {
    static constexpr std::array<const char*, 7> kDays{
        "sonntag|so|sunday|sun",
        "montag|mo|monday|mon",
        "dienstag|di|tuesday|tue",
        "mittwoch|mi|wednesday|wed",
        "donnerstag|do|thursday|thu",
        "freitag|fr|friday|fri",
        "samstag|sonnabend|sa|saturday|sat"};
    static const RE2 tomorrow("(ueber|the day after )?(?:morgen|tomorrow)");
    static const RE2 lead(R"(^((?:(?:ueber)?naechste|kommende|diese)[nrm]?|next|this|coming) )");
    std::string rest = words;
    std::string which;
    if (RE2::FullMatch(words, tomorrow, &which)) {
        return NamedEnd{matching::plus_days(today, which.empty() ? 1 : 2), false};
    }
    if (RE2::PartialMatch(rest, lead, &which)) {
        RE2::Replace(&rest, lead, "");
    }
    const int now = static_cast<int>(std::chrono::weekday(sys_days(today)).c_encoding());
    for (std::size_t day = 0; day < kDays.size(); ++day) {
        if (RE2::FullMatch(rest, std::string("(?:") + kDays[day] + ")")) {
            const int ahead = (static_cast<int>(day) - now + 6) % 7 + 1;
            const int later = which.starts_with("ueber") ? 7 : 0;
            return NamedEnd{matching::plus_days(today, ahead + later), false};
        }
    }
    return std::nullopt;
}

std::optional<NamedEnd> month_day_named(const std::string& words, Date today) {
    static const RE2 in_month(
        R"((?:(\d{1,2}|anfang|mitte|ende|mid|end of|early) )?([a-z]+)(?: (\d{4}))?)"
    );
    std::string part;
    std::string name;
    std::string year_word;
    if (!RE2::FullMatch(words, in_month, &part, &name, &year_word)) {
        return std::nullopt;
    }
    const auto month = month_named(name);
    if (!month) {
        return std::nullopt;
    }
    const bool numbered = !part.empty() && part[0] >= '0' && part[0] <= '9';
    const bool middle = part == "mitte" || part == "mid";
    const bool end = part == "ende" || part == "end of";
    const int day = numbered ? std::stoi(part) : middle ? 15 : end ? 28 : 1;
    const int year = year_word.empty() ? 0 : std::stoi(year_word);
    if (numbered || middle) {
        return day_in(day, static_cast<int>(*month), year, today);
    }
    const bool running = today.month() == std::chrono::month(*month) &&
                         (year == 0 || std::chrono::year(year) == today.year());
    if (running && (part.empty() || (end && static_cast<unsigned>(today.day()) >= 28))) {
        return end_of_month(today);
    }
    if (running && !end) {
        // What a beginning that has passed means nobody can say.
        return std::nullopt;
    }
    const int this_year = static_cast<int>(today.year());
    Date date = date_of(year != 0 ? year : this_year, *month, static_cast<unsigned>(day));
    if (year == 0 && sys_days(date) <= sys_days(today)) {
        const Date last(date.year() / date.month() / std::chrono::last);
        if (hardly_over(last, today)) {
            return std::nullopt;
        }
        date = date_of(this_year + 1, *month, static_cast<unsigned>(day));
    }
    return NamedEnd{date, !end};
}

std::optional<NamedEnd> day_named(const std::string& words, Date today) {
    static const RE2 german(R"((\d{1,2}) (\d{1,2})(?: (\d{4}|\d{2}))?)");
    static const RE2 iso(R"((\d{4}) (\d{1,2}) (\d{1,2}))");
    int day = 0;
    int month = 0;
    int year = 0;
    if (RE2::FullMatch(words, iso, &year, &month, &day)) {
        return day_in(day, month, year, today);
    }
    std::string year_word;
    if (RE2::FullMatch(words, german, &day, &month, &year_word)) {
        return day_in(day, month, year_word.empty() ? 0 : std::stoi(year_word), today);
    }
    return std::nullopt;
}

std::optional<NamedEnd> period_named(const std::string& words, Date today) {
    static const RE2 week(R"((?:zur )?(?:naechste[rn]?|kommende[rn]?|next) (?:woche|week))");
    static const RE2 month(R"((?:naechste[rnm]?|kommende[rnm]?|next) (?:monat|month))");
    static const RE2 year(R"((?:zum |im )?(?:naechste[sn]?|neues?|neuen|next|new) (?:jahr|year))");
    static const RE2 this_week(
        R"((?:ende (?:der|dieser) woche|wochenende|(?:the )?end of (?:the |this )?week|weekend))"
    );
    static const RE2 this_month(
        R"((?:monatsende|ende (?:des|dieses) monats?|(?:the )?end of (?:the |this )?month))"
    );
    if (RE2::FullMatch(words, week)) {
        return NamedEnd{matching::plus_days(matching::monday_of(today), 7), true};
    }
    if (RE2::FullMatch(words, month)) {
        const Date later = matching::plus_months(today, 1);
        return NamedEnd{Date{later.year(), later.month(), std::chrono::day(1)}, true};
    }
    if (RE2::FullMatch(words, year)) {
        return NamedEnd{date_of(static_cast<int>(today.year()) + 1, 1, 7), true};
    }
    if (RE2::FullMatch(words, this_week)) {
        return end_of_week(matching::monday_of(today), today);
    }
    return RE2::FullMatch(words, this_month) ? std::optional(end_of_month(today)) : std::nullopt;
}

std::optional<NamedEnd> year_named(const std::string& words, Date /*today*/) {
    static const RE2 named(R"((ende |end of )?(\d{4}))");
    std::string end;
    int year = 0;
    if (!RE2::FullMatch(words, named, &end, &year)) {
        return std::nullopt;
    }
    return end.empty() ? NamedEnd{date_of(year, 1, 1), true}
                       : NamedEnd{date_of(year, 12, 31), false};
}

}  // namespace clusterlotse::commands
