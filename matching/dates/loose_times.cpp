#include "matching/dates/loose_times.hpp"

#include "matching/answers/answer_dates.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/dates/date_readers.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

/// "weeks 14-16", "Wochen 14 und 15".
std::optional<FoundTime> weeks_at(const Tokens& tokens, std::size_t at, Date today) {
    if (!tokens.word(at, "weeks") && !tokens.word(at, "wochen")) {
        return std::nullopt;
    }
    const auto week_at_token = [&](std::size_t token) {
        const int week = tokens.text(token).size() <= 2 ? small_number(tokens, token) : -1;
        return week >= 1 && week <= 53 ? static_cast<unsigned>(week) : 0U;
    };
    const unsigned first = week_at_token(at + 1);
    const bool joined = tokens.sign(at + 2, '-') || tokens.is(at + 2, Means::and_word) ||
                        tokens.word(at + 2, "to") || tokens.word(at + 2, "bis");
    const unsigned last = joined ? week_at_token(at + 3) : first;
    for (const int ahead : {0, 1}) {
        const int year = static_cast<int>(today.year()) + ahead;
        const std::optional<Date> friday = friday_of_week(year, std::max(last, 1U));
        const std::optional<Date> monday = monday_of_week(year, std::max(first, 1U));
        if (first > 0 && last >= first && friday && monday &&
            sys_days(*friday) >= sys_days(today)) {
            return FoundTime{at, at + (joined ? 4U : 2U), *monday, *friday};
        }
    }
    return std::nullopt;
}

/// "Mo-Mi"
std::optional<FoundTime> weekdays_at(const Tokens& tokens, std::size_t at, Date today) {
    if (!tokens.is(at, Means::weekday) || !tokens.sign(at + 1, '-') ||
        !tokens.is(at + 2, Means::weekday)) {
        return std::nullopt;
    }
    const auto day = [&](std::size_t token) {
        return std::chrono::weekday(static_cast<unsigned>(tokens[token].amount));
    };
    const auto ahead = day(at) - std::chrono::weekday(sys_days(today));
    const Date first = plus_days(today, static_cast<int>(ahead.count()));
    return FoundTime{
        at, at + 3, first, plus_days(first, static_cast<int>((day(at + 2) - day(at)).count()))};
}

/// 1 for "ersten", "1.", "first"; 2 for "zweiten", "letzten"; 0 for anything else.
int half_named(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.text(at);
    if (one_of(word, {"erste", "ersten", "erster", "first", "1", "1st"})) {
        return 1;
    }
    return one_of(
               word,
               {"zweite", "zweiten", "zweiter", "second", "2", "2nd", "letzte", "letzten", "last"}
           )
               ? 2
               : 0;
}

/// The month before "haelfte" in one word; 0 where there is none.
unsigned month_in(std::string_view word) {
    static constexpr std::string_view kMonths[] = {
        "januar",
        "februar",
        "maerz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember"};
    const auto found = std::find(std::begin(kMonths), std::end(kMonths), word);
    return found == std::end(kMonths) ? 0U : static_cast<unsigned>(found - kMonths) + 1U;
}

/// "ab sofort", "derzeit", "am Wochenende", "Freitag", "im Mai".
std::optional<FoundTime> time_in_words_at(const Tokens& tokens, std::size_t at, Date today) {
    static constexpr std::string_view kNow[] = {
        "sofort",
        "jetzt",
        "derzeit",
        "aktuell",
        "momentan",
        "gerade",
        "now",
        "immediately",
        "currently"};
    const std::string_view word = tokens.text(at);
    if (std::find(std::begin(kNow), std::end(kNow), word) != std::end(kNow)) {
        return FoundTime{at, at + 1, today, std::nullopt};
    }
    if (one_of(word, {"gestern", "vorgestern", "yesterday"})) {
        const Date day = plus_days(today, word.starts_with("vor") ? -2 : -1);
        return FoundTime{at, at + 1, day, day};
    }
    if (word.starts_with("wochenende") || word == "weekend") {
        const Date monday = monday_of(today);
        const bool next =
            at > 0 && tokens.is(at - 1, Means::next) && weeks_ahead(tokens, at - 1) > 1;
        return FoundTime{
            at, at + 1, plus_days(monday, next ? 12 : 5), plus_days(monday, next ? 13 : 6)};
    }
    if (tokens.is(at, Means::weekday) && word.size() > 2) {
        const auto wanted = std::chrono::weekday(static_cast<unsigned>(tokens[at].amount));
        const auto ahead = (wanted - std::chrono::weekday(sys_days(today))).count();
        const Date day = plus_days(today, ahead == 0 ? 7 : static_cast<int>(ahead));
        return FoundTime{at, at + 1, day, day};
    }
    if (tokens.is(at, Means::month_name)) {
        const std::optional<Period> month = month_at(tokens, at, today);
        const bool verb = word == "may" && !tokens.word(at + 1, "to") && !tokens.sign(at + 1, '-');
        if (month && !verb) {
            const Date first(month->last.year(), month->last.month(), std::chrono::day(1));
            return FoundTime{at, month->next, first, month->last};
        }
    }
    return std::nullopt;
}

/// "in 2 Wochen", "die nächsten 3 Wochen".
std::optional<FoundTime> span_at_count(const Tokens& tokens, std::size_t at, Date today) {
    const std::optional<Number> count = work_amount_at(tokens, at);
    if (!count || count->value < 1 || count->value > 60 ||
        count->value != std::floor(count->value)) {
        return std::nullopt;
    }
    std::size_t unit = count->next;
    unit += tokens.is(unit, Means::next) ? 1 : 0;
    const int days = static_cast<int>(count->value) * (tokens.is(unit, Means::week)    ? 7
                                                       : tokens.is(unit, Means::month) ? 30
                                                                                       : 0);
    if (days == 0 || days > 400) {
        return std::nullopt;
    }
    if (at > 0 && tokens.word(at - 1, "in")) {
        const Date begin = plus_days(today, days);
        return FoundTime{at - 1, unit + 1, monday_of(begin), plus_days(monday_of(begin), 4)};
    }
    return FoundTime{at, unit + 1, std::nullopt, std::nullopt, days};
}

}  // namespace

std::optional<FoundTime> half_month_at(const Tokens& tokens, std::size_t at, Date today) {
    constexpr std::string_view kHalf = "haelfte";
    const int half = half_named(tokens, at);
    const std::size_t noun = at + (tokens.sign(at + 1, '.') ? 2 : 1);
    const std::string_view word = tokens.text(noun);
    if (half == 0 || !tokens.free(at) || !(word.ends_with(kHalf) || word == "half")) {
        return std::nullopt;
    }
    std::size_t next = noun + 1;
    unsigned month = 0;
    if (word == kHalf || word == "half") {
        while (one_of(tokens.text(next), {"of", "des", "vom", "im", "in", "the", "der"})) {
            ++next;
        }
        const bool named = tokens.is(next, Means::month_name);
        month = named ? static_cast<unsigned>(tokens[next].amount) : 0U;
        month = tokens.is(next, Means::month) ? static_cast<unsigned>(today.month()) : month;
        ++next;
    } else {
        std::string_view whole = word.substr(0, word.size() - kHalf.size());
        whole.remove_suffix(whole.ends_with("s") && month_in(whole) == 0 ? 1 : 0);
        month = whole == "monat" ? static_cast<unsigned>(today.month()) : month_in(whole);
    }
    const auto end = month > 0 ? end_of_month(month, std::nullopt, today) : std::nullopt;
    if (!end) {
        return std::nullopt;
    }
    const auto day = [&](unsigned number) {
        return Date(end->year(), end->month(), std::chrono::day(number));
    };
    const Date last(std::chrono::sys_days(end->year() / end->month() / std::chrono::last));
    return half == 1 ? FoundTime{at, next, day(1), day(15)} : FoundTime{at, next, day(16), last};
}

std::optional<FoundTime> loose_time_at(const Tokens& tokens, std::size_t at, Date today) {
    std::optional<FoundTime> time = weeks_at(tokens, at, today);
    time = time ? time : weekdays_at(tokens, at, today);
    time = time ? time : time_in_words_at(tokens, at, today);
    return time ? time : span_at_count(tokens, at, today);
}

}  // namespace clusterlotse::matching
