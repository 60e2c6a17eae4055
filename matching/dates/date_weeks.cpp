#include "matching/dates/date_readers.hpp"

namespace clusterlotse::matching {

std::optional<Period> week_at(const Tokens& tokens, std::size_t at, Date today) {
    std::size_t next = at;
    int first = -1;
    int last = -1;
    bool label = false;
    const auto week_number = [&](std::size_t token) {
        // "Kalenderwoche neun", as a phone writes down what is spoken.
        const bool spoken = tokens.is(token, Means::number) && tokens.free(token) && token > 0 &&
                            one_of(tokens.text(token - 1), {"kw", "cw", "kalenderwoche"});
        const int value = spoken                           ? static_cast<int>(tokens[token].amount)
                          : tokens.text(token).size() <= 2 ? small_number(tokens, token)
                                                           : -1;
        return value >= 1 && value <= 53 ? value : -1;
    };
    const auto joint = [&](std::size_t token) {
        return tokens.sign(token, '-') || tokens.word(token, "bis") || tokens.word(token, "to") ||
               tokens.is(token, Means::and_word) || tokens.sign(token, '/');
    };
    if (tokens.is(at, Means::week_label) && !tokens.is(at, Means::english) && tokens.free(at)) {
        // "15 kW" is a power, "2 Wochen" a span.
        if (at > 0 && tokens.digits(at - 1)) {
            return std::nullopt;
        }
        const bool plain_word = tokens.text(at) != "kw" && tokens.text(at) != "cw";
        if (plain_word && at > 0 && tokens.is(at - 1, Means::next)) {
            return std::nullopt;
        }
        next = at + 1;
        while (tokens.sign(next, '.') || tokens.sign(next, ':')) {
            ++next;
        }
        first = last = week_number(next);
        label = true;
        if (first < 0 || tokens.is(next + 1, Means::piece) ||
            tokens.is(next + 1, Means::mass_unit)) {
            return std::nullopt;
        }
        ++next;
    } else if (tokens.digits(at) && week_number(at) > 0 && !within_number(tokens, at)) {
        first = last = week_number(at);
        next = at + 1;
        next += tokens.sign(next, '.') ? 1 : 0;
        if (joint(next) && week_number(next + 1) > 0) {
            last = week_number(next + 1);
            next += 2;
            next += tokens.sign(next, '.') ? 1 : 0;
        }
        const bool ordinal = tokens.sign(next - 1, '.');
        if (!ordinal || !(tokens.word(next, "kw") || tokens.word(next, "kalenderwoche") ||
                          tokens.word(next, "kalenderwochen") || tokens.word(next, "woche"))) {
            return std::nullopt;
        }
        ++next;
    } else {
        return std::nullopt;
    }
    std::optional<int> year;
    if (label && joint(next)) {
        const std::size_t other = next + (tokens.is(next + 1, Means::week_label) ? 2 : 1);
        const int second = week_number(other);
        const std::optional<int> two_digit = year_at(tokens, other, true);
        const bool is_year = tokens.sign(next, '/') && two_digit && other == next + 1 &&
                             second != first + 1 && *two_digit >= static_cast<int>(today.year());
        const bool counted =
            tokens.is(other + 1, Means::piece) ||
            (tokens.is(next, Means::and_word) && other == next + 1 && tokens.word(other + 1));
        if (second > 0 && !is_year && !counted) {
            last = second;
            next = other + 1;
        }
    }
    if (tokens.sign(next, '/') || tokens.sign(next, '.')) {
        year = year_at(tokens, next + 1, tokens.glued(next + 1));
        next += year ? 2 : 0;
    } else {
        year = year_at(tokens, next, false);
        next += year ? 1 : 0;
    }
    for (int ahead = 0; ahead < 7; ++ahead) {
        const int wanted = year.value_or(static_cast<int>(today.year()) + ahead);
        const std::optional<Date> friday =
            friday_of_week(wanted + (last < first ? 1 : 0), static_cast<unsigned>(last));
        if (friday && (year || std::chrono::sys_days(*friday) >= std::chrono::sys_days(today))) {
            const std::optional<Date> monday =
                last != first ? monday_of_week(wanted, static_cast<unsigned>(first)) : std::nullopt;
            const std::size_t day =
                next + (tokens.sign(next, ',') || tokens.sign(next, ':') ? 1 : 0);
            if (!monday && tokens.is(day, Means::weekday)) {
                // "KW 10, Dienstag"
                const std::chrono::weekday weekday(static_cast<unsigned>(tokens[day].amount));
                const int behind_monday = static_cast<int>(weekday.iso_encoding()) - 1;
                return Period{
                    std::nullopt, plus_days(monday_of(*friday), behind_monday), day + 1, false};
            }
            return Period{monday, *friday, next, false};
        }
        if (year) {
            break;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
