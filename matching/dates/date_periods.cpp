#include "matching/dates/date_readers.hpp"
#include "matching/text/numbers.hpp"

#include <cmath>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

std::size_t skip_articles(const Tokens& tokens, std::size_t at) {
    while (tokens.is(at, Means::article) || tokens.word(at, "dieses") ||
           tokens.word(at, "diesen") || tokens.word(at, "this") || tokens.sign(at, '-')) {
        ++at;
    }
    return at;
}

/// The beginning (0), middle (1) or end (2) of a month.
std::optional<Date> part_of_month(int part, unsigned month, std::optional<int> year, Date today) {
    return part == 2 ? end_of_month(month, year, today)
                     : day_of(part == 1 ? 15 : 10, static_cast<int>(month), year, today);
}

/// "We can start January 11" names a day, and no part of the month.
bool starts_on_day(const Tokens& tokens, std::size_t at) {
    return tokens.word(at, "start") && tokens.is(at + 1, Means::month_name) &&
           tokens.digits(at + 2) && tokens.text(at + 2).size() <= 2;
}

}  // namespace

std::optional<Period> part_of_period_at(const Tokens& tokens, std::size_t at, Date today) {
    if (!tokens.is(at, Means::part_of) || !tokens.free(at) || starts_on_day(tokens, at)) {
        return std::nullopt;
    }
    const int part = static_cast<int>(tokens[at].amount);
    const std::size_t thing = skip_articles(tokens, at + 1);
    if (tokens.is(thing, Means::month_name)) {
        const std::size_t dot = thing + (tokens.sign(thing + 1, '.') ? 1 : 0);
        const std::optional<int> year = year_at(tokens, dot + 1, false);
        return ending_on(
            part_of_month(part, static_cast<unsigned>(tokens[thing].amount), year, today),
            year ? dot + 2 : thing + 1
        );
    }
    if (std::optional<Period> week = week_at(tokens, thing, today)) {
        return week;
    }
    if (std::optional<Period> quarter = quarter_at(tokens, thing, today)) {
        const unsigned month = static_cast<unsigned>(quarter->last.month());
        if (part == 2) {
            return ending_on(quarter->last, quarter->next);
        }
        const unsigned wanted = month - (part == 0 ? 2 : 1);
        return ending_on(
            last_working_day(static_cast<int>(quarter->last.year()), wanted), quarter->next
        );
    }
    const int ahead = weeks_ahead(tokens, thing);
    if (ahead >= 0 && tokens.is(thing + 1, Means::week)) {
        const int weekday = part == 0 ? 1 : part == 1 ? 2 : 4;
        return ending_on(plus_days(monday_of(today), 7 * ahead + weekday), thing + 2);
    }
    if (ahead > 0 && tokens.is(thing + 1, Means::month)) {
        const Date month = first_of_next_month(today);
        return ending_on(
            part_of_month(
                part, static_cast<unsigned>(month.month()), static_cast<int>(month.year()), today
            ),
            thing + 2
        );
    }
    if (part == 2 && (tokens.is(thing, Means::week))) {
        return ending_on(plus_days(monday_of(today), 4), thing + 1);
    }
    if (tokens.is(thing, Means::month)) {
        return ending_on(
            part_of_month(part, static_cast<unsigned>(today.month()), std::nullopt, today),
            thing + 1
        );
    }
    if (part > 0) {
        const bool named = tokens.is(thing, Means::year);
        const std::optional<int> year = year_at(tokens, thing + (named ? 1 : 0), false);
        if (named || year) {
            return ending_on(
                last_working_day(year.value_or(static_cast<int>(today.year())), part == 1 ? 6 : 12),
                thing + (named ? 1 : 0) + (year ? 1 : 0)
            );
        }
    }
    return std::nullopt;
}

std::optional<Period> quarter_at(const Tokens& tokens, std::size_t at, Date today) {
    int quarter = -1;
    std::size_t next = at;
    if (tokens.word(at, "q") && tokens.digits(at + 1) && tokens.glued(at + 1)) {
        quarter = small_number(tokens, at + 1);
        next = at + 2;
    } else if ((tokens.word(at, "quartal") || tokens.word(at, "quarter")) && tokens.digits(at + 1)) {
        quarter = small_number(tokens, at + 1);
        next = at + 2;
    } else if (tokens.digits(at)) {
        const std::size_t word =
            at +
            (tokens.sign(at + 1, '.') || (tokens.glued(at + 1) && tokens.word(at + 1)) ? 2 : 1);
        if (tokens.word(word, "quartal") || tokens.word(word, "quarter")) {
            quarter = small_number(tokens, at);
            next = word + 1;
        }
    }
    static constexpr std::string_view kOrdinals[] = {
        "first erstes ersten erste",
        "second zweites zweiten zweite",
        "third drittes dritten dritte",
        "fourth viertes vierten vierte"};
    const bool named = tokens.word(at + 1, "quartal") || tokens.word(at + 1, "quarter");
    for (int which = 1; named && quarter < 0 && which <= 4; ++which) {
        const std::string_view word = tokens.text(at);
        if (word.size() > 4 && kOrdinals[which - 1].find(word) != std::string_view::npos) {
            quarter = which;
            next = at + 2;
        }
    }
    if (quarter < 1 || quarter > 4) {
        return std::nullopt;
    }
    std::size_t year_token = next + (tokens.sign(next, '/') || tokens.sign(next, '-') ? 1 : 0);
    const std::optional<int> year = year_at(tokens, year_token, year_token != next);
    const std::optional<Date> last = end_of_month(static_cast<unsigned>(quarter) * 3, year, today);
    if (!last) {
        return std::nullopt;
    }
    const Date first(
        last->year(),
        std::chrono::month(static_cast<unsigned>(quarter) * 3 - 2),
        std::chrono::day(1)
    );
    return Period{
        sys_days(first) > sys_days(today) ? std::optional(first) : std::nullopt,
        *last,
        year ? year_token + 1 : next,
        false};
}

std::optional<Period> span_of_time_at(const Tokens& tokens, std::size_t at, Date today) {
    std::size_t next = at;
    bool led = false;
    while (tokens.is(next, Means::within) || tokens.is(next, Means::lead_time) ||
           (next > at &&
            (tokens.is(next, Means::article) || tokens.is(next, Means::about) ||
             tokens.is(next, Means::up_to) || tokens.word(next, "von") ||
             tokens.word(next, "time") || tokens.word(next, "spaetestens") ||
             tokens.is(next, Means::next) || tokens.sign(next, '.') || tokens.sign(next, ':')))) {
        if (tokens.is(next, Means::number)) {
            break;
        }
        led = true;
        ++next;
    }
    double count = 0;
    if (const std::optional<Number> number = number_at(tokens, next)) {
        count = number->value;
        next = number->next;
        if (tokens.sign(next, '-') || tokens.word(next, "bis") || tokens.word(next, "to")) {
            if (const std::optional<Number> second = number_at(tokens, next + 1)) {
                count = second->value;
                next = second->next;
            }
        }
    } else if (tokens.is(next, Means::number)) {
        count = tokens[next].amount;
        ++next;
    }
    if (count <= 0 || count > 400 || count != std::floor(count)) {
        return std::nullopt;
    }
    next += tokens.sign(next, '-') ? 1 : 0;
    bool working = false;
    if (tokens.word(next, "working") || tokens.word(next, "business")) {
        working = true;
        ++next;
    }
    const std::size_t unit = next;
    const int days = static_cast<int>(count);
    std::optional<Date> last;
    if (tokens.is(unit, Means::working_day) || (working && tokens.is(unit, Means::day))) {
        last = add_working_days(today, days);
    } else if (tokens.is(unit, Means::day)) {
        last = plus_days(today, days);
    } else if (tokens.is(unit, Means::week)) {
        last = plus_days(today, 7 * days);
    } else if (tokens.is(unit, Means::month)) {
        last = plus_months(today, days);
    } else if (tokens.is(unit, Means::hour) && tokens.text(unit).size() > 1) {
        last = plus_days(today, (days + 23) / 24);
    }
    if (!last) {
        return std::nullopt;
    }
    ++next;
    const bool trailed = tokens.is(next, Means::lead_time);
    if (!led && !trailed) {
        return std::nullopt;
    }
    // "4 Wochen nach Auftrag" depends on a day nobody knows yet.
    if (tokens.word(next, "nach") || tokens.word(next, "after") || tokens.word(next, "ab") ||
        tokens.word(next, "aro")) {
        return std::nullopt;
    }
    return ending_on(last, next + (trailed ? 1 : 0));
}

}  // namespace clusterlotse::matching
