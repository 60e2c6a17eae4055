#include "commands/asker/until_words.hpp"

#include "matching/dates/calendar.hpp"
#include "matching/dates/dates.hpp"
#include "matching/text/folding.hpp"

#include <array>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

/// A larger number counts as this one, which is later than anything is put aside.
constexpr std::size_t kMostCountDigits = 4;
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
    return word.size() > kMostCountDigits ? kMostCounted : std::stoi(word);
}

std::optional<NamedEnd> span_named(const std::string& words, Date today) {
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
        return NamedEnd{matching::plus_days(today, *count), false};
    }
    return NamedEnd{
        unit.starts_with("w") ? matching::plus_days(today, *count * 7)
                              : matching::plus_months(today, *count),
        false};
}

std::string without_until(std::string words) {
    static const RE2 lead(
        R"(^(?:(?:bis|until|till|for|fuer) )?(?:zum |zur |in |ca |den |the |ins jahr |the year )*)"
    );
    RE2::Replace(&words, lead, "");
    return words;
}

std::optional<NamedEnd> feast_end(const std::string& words, Date today) {
    // "Bis Weihnachten", said on its day, is not that of next year.
    constexpr int kFarAhead = 330;
    static const RE2 year(R"(.* \d{4})");
    const auto feast = feast_named(words, today);
    const bool far = feast && (sys_days(*feast) - sys_days(today)).count() > kFarAhead;
    return feast && (!far || RE2::FullMatch(words, year)) ? std::optional(NamedEnd{*feast, false})
                                                          : std::nullopt;
}

/// Whatever day the words name, however far away.
std::optional<NamedEnd> any_end_named(const std::string& words, Date today) {
    const std::string rest = without_until(words);
    for (const auto read :
         {span_named,
          week_named,
          weekday_named,
          feast_end,
          day_named,
          month_day_named,
          period_named,
          year_named}) {
        if (const auto end = read(rest, today)) {
            return end;
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
            without_until(words),
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

std::optional<NamedEnd> named_end(const std::string& words, Date today) {
    const auto end = any_end_named(words, today);
    if (!end || !end->day.ok()) {
        return std::nullopt;
    }
    const auto days = (sys_days(end->day) - sys_days(today)).count();
    return days > 0 && days <= kLongestDays ? end : std::nullopt;
}

std::optional<Date> end_named(const std::string& words, Date today) {
    const auto end = named_end(words, today);
    return end ? std::optional(end->day) : std::nullopt;
}

std::optional<Date> last_day_named(const std::string& words, Date today) {
    static const RE2 end_of(R"(\b(?:ende|end of|monatsende)\b)");
    const auto end = named_end(words, today);
    if (!end || (!end->begins_period && !RE2::PartialMatch(words, end_of))) {
        return end ? std::optional(end->day) : std::nullopt;
    }
    const std::string until = "bis " + without_until(words);
    const matching::Folded folded = matching::fold(until);
    matching::Tokens tokens(folded, until);
    const auto last = matching::take_delivery(tokens, today).until;
    return last && sys_days(*last) > sys_days(today) ? last : std::optional(end->day);
}

std::optional<Date> day_over_named(const std::string& words, Date today) {
    static const RE2 this_day("heute|today");
    static const RE2 dated(
        R"(\d{1,2} (?:\d{1,2}|[a-z]{3,})( \d{4}| \d{2})?|\d{4}( )\d{1,2} \d{1,2})"
    );
    const std::string rest = without_until(words);
    if (RE2::FullMatch(rest, this_day)) {
        return today;
    }
    std::string year;
    std::string iso;
    if (!RE2::FullMatch(rest, dated, &year, &iso)) {
        return std::nullopt;
    }
    // Without a year it is over where it would be taken for that of next year otherwise.
    const bool said = !year.empty() || !iso.empty();
    const std::string whole =
        said ? rest : rest + " " + std::to_string(static_cast<int>(today.year()));
    for (const auto read : {day_named, month_day_named}) {
        const auto end = said || !read(rest, today) ? read(whole, today) : std::nullopt;
        if (end && end->day.ok() && sys_days(end->day) <= sys_days(today)) {
            return end->day;
        }
    }
    return std::nullopt;
}

bool names_too_late(const std::string& words, Date today) {
    const auto end = any_end_named(words, today);
    return end && (sys_days(end->day) - sys_days(today)).count() > kLongestDays;
}

}  // namespace clusterlotse::commands
