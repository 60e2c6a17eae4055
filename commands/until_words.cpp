#include "commands/until_words.hpp"

#include "matching/calendar.hpp"

#include <array>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

/// A larger number counts as this one, which is later than anything is put aside.
constexpr std::size_t kMostDigits = 4;
constexpr int kMostCounted = 9'999;

std::optional<int> count_named(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, int>, 17> kCounts{{
        {"ein", 1},
        {"eine", 1},
        {"einen", 1},
        {"zwei", 2},
        {"drei", 3},
        {"vier", 4},
        {"fuenf", 5},
        {"sechs", 6},
        {"acht", 8},
        {"a", 1},
        {"one", 1},
        {"two", 2},
        {"three", 3},
        {"four", 4},
        {"five", 5},
        {"six", 6},
        {"eight", 8},
    }};
    for (const auto& [name, count] : kCounts) {
        if (name == word) {
            return count;
        }
    }
    static const RE2 number(R"(\d{1,20})");
    if (!RE2::FullMatch(word, number)) {
        return std::nullopt;
    }
    return word.size() > kMostDigits ? kMostCounted : std::stoi(word);
}

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

std::optional<Date> day_in(int day, int month, int year, Date today) {
    const auto on = [&](int which) {
        return Date{
            std::chrono::year(which),
            std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
    };
    Date date = on(year != 0 ? (year < 100 ? 2000 + year : year) : static_cast<int>(today.year()));
    if (year == 0 && date.ok() && sys_days(date) <= sys_days(today)) {
        date = on(static_cast<int>(today.year()) + 1);
    }
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> span_named(const std::string& words, Date today) {
    static const RE2 span(
        R"((?:fuer |for |in )?(\w+) (tage?n?|wochen?|monate?n?|days?|weeks?|months?))"
    );
    std::string count_word;
    std::string unit;
    if (!RE2::FullMatch(words, span, &count_word, &unit)) {
        return std::nullopt;
    }
    const auto count = count_named(count_word);
    if (!count) {
        return std::nullopt;
    }
    if (unit.starts_with("t") || unit.starts_with("d")) {
        return matching::plus_days(today, *count);
    }
    return unit.starts_with("w") ? matching::plus_days(today, *count * 7)
                                 : matching::plus_months(today, *count);
}

std::optional<Date> week_named(const std::string& words, Date today) {
    static const RE2 week(R"((?:kw|week|kalenderwoche|woche) ?(\d{1,2}))");
    int number = 0;
    if (!RE2::FullMatch(words, week, &number)) {
        return std::nullopt;
    }
    for (const int ahead : {0, 1}) {
        const int year = static_cast<int>(today.year()) + ahead;
        const auto monday = matching::monday_of_week(year, static_cast<unsigned>(number));
        if (monday && sys_days(*monday) > sys_days(today)) {
            return monday;
        }
    }
    return std::nullopt;
}

std::optional<Date> day_named(const std::string& words, Date today) {
    static const RE2 german(R"((\d{1,2}) (\d{1,2})(?: (\d{4}|\d{2}))?)");
    static const RE2 iso(R"((\d{4}) (\d{1,2}) (\d{1,2}))");
    static const RE2 in_month(
        R"((?:(\d{1,2}|anfang|mitte|ende|mid|end of|early) )?([a-z]+)(?: (\d{4}))?)"
    );
    int day = 0;
    int month = 0;
    int year = 0;
    if (RE2::FullMatch(words, iso, &year, &month, &day)) {
        return day_in(day, month, year, today);
    }
    year = 0;
    std::string year_word;
    if (RE2::FullMatch(words, german, &day, &month, &year_word)) {
        return day_in(day, month, year_word.empty() ? 0 : std::stoi(year_word), today);
    }
    std::string part;
    std::string name;
    if (RE2::FullMatch(words, in_month, &part, &name, &year_word)) {
        const auto named = month_named(name);
        if (!named) {
            return std::nullopt;
        }
        day = part == "mitte" || part == "mid"                      ? 15
              : part == "ende" || part == "end of"                  ? 28
              : part.empty() || !(part[0] >= '0' && part[0] <= '9') ? 1
                                                                    : std::stoi(part);
        return day_in(
            day, static_cast<int>(*named), year_word.empty() ? 0 : std::stoi(year_word), today
        );
    }
    return std::nullopt;
}

std::optional<Date> next_period(const std::string& words, Date today) {
    static const RE2 week(R"((?:zur )?(?:naechste[rn]?|kommende[rn]?|next) (?:woche|week))");
    static const RE2 month(R"((?:naechste[rnm]?|kommende[rnm]?|next) (?:monat|month))");
    static const RE2 year(R"((?:zum |im )?(?:naechste[sn]?|neues?|neuen|next|new) (?:jahr|year))");
    if (RE2::FullMatch(words, week)) {
        return matching::plus_days(matching::monday_of(today), 7);
    }
    if (RE2::FullMatch(words, month)) {
        const Date later = matching::plus_months(today, 1);
        return Date{later.year(), later.month(), std::chrono::day(1)};
    }
    if (RE2::FullMatch(words, year)) {
        return Date{
            today.year() + std::chrono::years(1), std::chrono::month(1), std::chrono::day(7)};
    }
    return std::nullopt;
}

/// "2099", "ende 2027"
std::optional<Date> year_named(const std::string& words, Date /*today*/) {
    static const RE2 named(R"((ende |end of )?(\d{4}))");
    std::string end;
    int year = 0;
    if (!RE2::FullMatch(words, named, &end, &year)) {
        return std::nullopt;
    }
    return end.empty()
               ? Date{std::chrono::year(year), std::chrono::month(1), std::chrono::day(1)}
               : Date{std::chrono::year(year), std::chrono::month(12), std::chrono::day(31)};
}

std::string without_lead(std::string words) {
    static const RE2 lead(
        R"(^(?:(?:bis|until|till|for|fuer) )?(?:zum |zur |in |ca |den |the |ins jahr |the year )*)"
    );
    RE2::Replace(&words, lead, "");
    return words;
}

/// Whatever day the words name, however far away.
std::optional<Date> any_day_named(const std::string& words, Date today) {
    const std::string rest = without_lead(words);
    for (const auto read :
         {span_named, week_named, feast_named, day_named, next_period, year_named}) {
        if (const auto date = read(rest, today)) {
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Date> feast_named(const std::string& words, Date today) {
    static const RE2 feast(
        R"((?:(nach|after) )?(?:dem |den |the )?(?:(ostern|osterfest|easter)|(pfingsten|pfingstfest|whitsun|pentecost)|(weihnachten|weihnachtsfest|heiligabend|heilig abend|christmas|xmas)|(silvester|sylvester|jahresende|jahreswechsel|new year ?s eve|(?:the )?end of (?:the )?year)|(neujahr|new year ?s day))(?: (\d{4}))?)"
    );
    std::string after;
    std::string names[5];
    std::string year_word;
    if (!RE2::FullMatch(
            without_lead(words),
            feast,
            &after,
            &names[0],
            &names[1],
            &names[2],
            &names[3],
            &names[4],
            &year_word
        )) {
        return std::nullopt;
    }
    constexpr int kWhitSundayAfter = 49;
    const auto in_year = [&](int year) -> Date {
        const auto on = [&](unsigned month, unsigned day) {
            return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
        };
        const int later = after.empty() ? 0 : 1;
        if (!names[0].empty()) {
            return matching::plus_days(easter(year), later);
        }
        if (!names[1].empty()) {
            return matching::plus_days(easter(year), kWhitSundayAfter + later);
        }
        if (!names[2].empty()) {
            return on(12, 24 + 2U * static_cast<unsigned>(later));
        }
        return names[3].empty() ? on(1, 1) : on(12, 31);
    };
    if (!year_word.empty()) {
        return in_year(std::stoi(year_word));
    }
    const int this_year = static_cast<int>(today.year());
    const Date next = in_year(this_year);
    return sys_days(next) > sys_days(today) ? next : in_year(this_year + 1);
}

std::optional<Date> end_named(const std::string& words, Date today) {
    const auto date = any_day_named(words, today);
    if (!date) {
        return std::nullopt;
    }
    const auto days = (sys_days(*date) - sys_days(today)).count();
    return days > 0 && days <= kLongestDays ? date : std::nullopt;
}

bool names_too_late(const std::string& words, Date today) {
    const auto date = any_day_named(words, today);
    return date && (sys_days(*date) - sys_days(today)).count() > kLongestDays;
}

}  // namespace clusterlotse::commands
