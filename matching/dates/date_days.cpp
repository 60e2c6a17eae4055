#include "matching/dates/date_readers.hpp"

namespace clusterlotse::matching {
namespace {

std::optional<Period> period(std::optional<Date> day, std::size_t next) {
    return day ? std::optional(Period{std::nullopt, *day, next, false}) : std::nullopt;
}

/// "15. März 2027", "5th of January".
std::optional<Period> with_month_name(const Tokens& tokens, std::size_t at, Date today) {
    std::size_t next = at + 1;
    if (tokens.sign(next, '.') ||
        (tokens.glued(next) && (tokens.word(next, "st") || tokens.word(next, "nd") ||
                                tokens.word(next, "rd") || tokens.word(next, "th")))) {
        ++next;
    }
    if (tokens.word(next, "of")) {
        ++next;
    }
    if (tokens.is(next, Means::month_name)) {
        const int month = static_cast<int>(tokens[next].amount);
        ++next;
        if (tokens.sign(next, '.') ||
            (tokens.sign(next, ',') && year_at(tokens, next + 1, false))) {
            next += year_at(tokens, next + 1, false) ? 1 : 0;
        }
        const std::optional<int> year = year_at(tokens, next, false);
        return period(day_of(small_number(tokens, at), month, year, today), next + (year ? 1 : 0));
    }
    // "15. des nächsten Monats"
    while (tokens.is(next, Means::article)) {
        ++next;
    }
    if (tokens.sign(at + 1, '.') && tokens.is(next, Means::next) &&
        tokens.is(next + 1, Means::month)) {
        const Date month = plus_months(Date(today.year(), today.month(), std::chrono::day(1)), 1);
        const Date day(
            month.year(),
            month.month(),
            std::chrono::day(static_cast<unsigned>(small_number(tokens, at)))
        );
        return period(day.ok() ? std::optional(day) : std::nullopt, next + 2);
    }
    return std::nullopt;
}

/// "March 5th, 2027".
std::optional<Period> month_first(const Tokens& tokens, std::size_t at, Date today) {
    std::size_t next = at + (tokens.sign(at + 1, '.') ? 2 : 1);
    const int day = tokens.text(next).size() <= 2 ? small_number(tokens, next) : -1;
    if (day < 1 || day > 31) {
        return std::nullopt;
    }
    ++next;
    const bool ordinal =
        tokens.glued(next) && (tokens.word(next, "st") || tokens.word(next, "nd") ||
                               tokens.word(next, "rd") || tokens.word(next, "th"));
    next += ordinal ? 1 : 0;
    const std::size_t year_token = next + (tokens.sign(next, ',') ? 1 : 0);
    const std::optional<int> year = year_at(tokens, year_token, false);
    const bool alone = !tokens.word(next) || tokens[next].new_line;
    if (!ordinal && !year && !alone) {
        return std::nullopt;
    }
    return period(
        day_of(day, static_cast<int>(tokens[at].amount), year, today), year ? year_token + 1 : next
    );
}

/// "15.3.2027", "15.3.", and, where something before it says so, "15.3".
std::optional<Period> dotted(const Tokens& tokens, std::size_t at, Date today) {
    const std::size_t month_token = at + 2;
    const int month = tokens.text(month_token).size() <= 2 ? small_number(tokens, month_token) : -1;
    if (month < 1) {
        return std::nullopt;
    }
    const int day = small_number(tokens, at);
    if (tokens.sign(at + 3, '.') && tokens.glued(at + 3)) {
        const bool glued = tokens.glued(at + 4);
        if (const std::optional<int> year = year_at(tokens, at + 4, glued)) {
            return period(day_of(day, month, year, today), at + 5);
        }
        if (tokens.digits(at + 4) && glued) {
            return std::nullopt;
        }
        return period(day_of(day, month, std::nullopt, today), at + 4);
    }
    if (tokens.glued(at + 3) && !tokens.sign(at + 3, ',') && !tokens.sign(at + 3, ';') &&
        !tokens.sign(at + 3, '!') && !tokens.sign(at + 3, '?') && !tokens.sign(at + 3, ')')) {
        return std::nullopt;
    }
    if (!tokens.glued(month_token) || tokens.is(at + 3, Means::length_unit) ||
        tokens.is(at + 3, Means::mass_unit) || tokens.is(at + 3, Means::other_unit)) {
        return std::nullopt;
    }
    std::optional<Period> weak = period(day_of(day, month, std::nullopt, today), at + 3);
    if (weak) {
        weak->needs_cue = true;
    }
    return weak;
}

}  // namespace

bool within_number(const Tokens& tokens, std::size_t at) {
    if (at == 0 || !tokens.glued(at)) {
        return false;
    }
    return tokens.word(at - 1) || tokens.digits(at - 1) ||
           ((tokens.sign(at - 1, '.') || tokens.sign(at - 1, ',') || tokens.sign(at - 1, '/') ||
             tokens.sign(at - 1, '\x01')) &&
            at > 1 && tokens.digits(at - 2) && tokens.glued(at - 1));
}

int small_number(const Tokens& tokens, std::size_t at) {
    if (!tokens.digits(at) || !tokens.free(at) || tokens.text(at).size() > 4) {
        return -1;
    }
    int value = 0;
    for (const char c : tokens.text(at)) {
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> year_at(const Tokens& tokens, std::size_t at, bool two_digits) {
    const int value = small_number(tokens, at);
    const std::size_t digits = tokens.text(at).size();
    if (digits == 4 && value >= 2000 && value < 2200) {
        return value;
    }
    return two_digits && digits == 2 && value >= 20 && value < 60 ? std::optional(2000 + value)
                                                                  : std::nullopt;
}

std::optional<Date> day_of(int day_number, int month_number, std::optional<int> year, Date today) {
    if (month_number < 1 || month_number > 12 || day_number < 1 || day_number > 31) {
        return std::nullopt;
    }
    const std::chrono::month month(static_cast<unsigned>(month_number));
    const std::chrono::day day(static_cast<unsigned>(day_number));
    if (year) {
        const Date date(std::chrono::year(*year), month, day);
        return date.ok() ? std::optional(date) : std::nullopt;
    }
    for (int ahead = 0; ahead < 5; ++ahead) {
        const Date date(today.year() + std::chrono::years(ahead), month, day);
        if (date.ok() && std::chrono::sys_days(date) >= std::chrono::sys_days(today)) {
            return date;
        }
    }
    return std::nullopt;
}

std::optional<Date> end_of_month(unsigned month, std::optional<int> year, Date today) {
    if (month < 1 || month > 12) {
        return std::nullopt;
    }
    if (year) {
        return last_working_day(*year, month);
    }
    const std::chrono::month_day_last last{std::chrono::month(month)};
    if (std::chrono::sys_days(today.year() / last) < std::chrono::sys_days(today)) {
        return last_working_day(static_cast<int>(today.year()) + 1, month);
    }
    const Date working = last_working_day(static_cast<int>(today.year()), month);
    // On a weekend that ends the month its last day is all that is left of it.
    return std::chrono::sys_days(working) < std::chrono::sys_days(today) ? Date(today.year() / last)
                                                                         : working;
}

std::optional<Period> day_at(const Tokens& tokens, std::size_t at, Date today) {
    if (tokens.is(at, Means::month_name) && tokens.free(at)) {
        return month_first(tokens, at, today);
    }
    if (!tokens.digits(at) || within_number(tokens, at)) {
        return std::nullopt;
    }
    const std::size_t length = tokens.text(at).size();
    const int first = small_number(tokens, at);
    const auto joined = [&](char sign) {
        return tokens.sign(at + 1, sign) && tokens.glued(at + 1) && tokens.digits(at + 2) &&
               tokens.glued(at + 2);
    };
    const auto joined_again = [&](char sign) {
        return tokens.sign(at + 3, sign) && tokens.glued(at + 3) && tokens.digits(at + 4) &&
               tokens.glued(at + 4);
    };
    if (length == 4 && joined('-') && joined_again('-')) {
        const std::optional<int> year = year_at(tokens, at, false);
        return year
                   ? period(
                         day_of(
                             small_number(tokens, at + 4), small_number(tokens, at + 2), year, today
                         ),
                         at + 5
                     )
                   : std::nullopt;
    }
    if (length > 2 || first < 1 || first > 31) {
        return std::nullopt;
    }
    if (joined('/') && joined_again('/')) {
        const std::optional<int> year = year_at(tokens, at + 4, true);
        const int second = small_number(tokens, at + 2);
        const bool american = second > 12;
        return year ? period(
                          day_of(american ? second : first, american ? first : second, year, today),
                          at + 5
                      )
                    : std::nullopt;
    }
    if (const std::optional<Period> named = with_month_name(tokens, at, today)) {
        return named;
    }
    if (tokens.sign(at + 1, '.') && tokens.glued(at + 1) && tokens.digits(at + 2)) {
        return dotted(tokens, at, today);
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
