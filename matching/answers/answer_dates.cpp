#include "matching/answers/answer_dates.hpp"

#include "domain/holidays.hpp"
#include "matching/dates/date_feasts.hpp"
#include "matching/dates/date_readers.hpp"
#include "matching/text/numbers.hpp"

#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostDates = 20;
constexpr int kMostDays = 400;

bool led(const Tokens& tokens, std::size_t at) {
    if (at == 0 || tokens[at].new_line) {
        return false;
    }
    return tokens.is(at - 1, Means::by) || tokens.is(at - 1, Means::next) ||
           one_of(
               tokens.text(at - 1),
               {"ab",       "am",        "im",          "in",       "bis",     "nach",  "from",
                "until",    "till",      "by",          "vor",      "before",  "on",    "fuer",
                "this",     "since",     "seit",        "zum",      "wieder",  "ueber", "erst",
                "mit",      "beginning", "anfang",      "mitte",    "ende",    "den",   "dem",
                "der",      "zu",        "noch",        "around",   "after",   "als",   "for",
                "komplett", "of",        "fruehestens", "earliest", "through", "til"}
           );
}

Date first_of(Date day) {
    return Date(day.year(), day.month(), std::chrono::day(1));
}

/// "im neuen Jahr", "nächstes Jahr", "next year".
std::optional<FoundDate> next_year_at(const Tokens& tokens, std::size_t at, Date today) {
    const bool named = one_of(
        tokens.text(at),
        {"neuen", "neues", "neue", "new", "naechstes", "naechsten", "kommenden", "next"}
    );
    if (!named || !(tokens.is(at + 1, Means::year))) {
        return std::nullopt;
    }
    const std::chrono::year year = today.year() + std::chrono::years(1);
    FoundDate found;
    found.from = at;
    found.next = at + 2;
    found.first = Date(year, std::chrono::January, std::chrono::day(1));
    found.last = Date(year, std::chrono::December, std::chrono::day(31));
    // Who is busy "until the new year" has time when it begins.
    found.after = add_working_days(found.first, 1);
    return found;
}

/// "Ab Ostern" begins behind it; a single day is what it is.
std::optional<FoundDate> found_feast(const Tokens& tokens, std::size_t at, Date today) {
    const std::optional<Feast> feast = feast_at(tokens, at, today);
    if (!feast) {
        return std::nullopt;
    }
    FoundDate found;
    found.from = at;
    found.next = feast->next;
    found.last = feast->until;
    found.after = feast->after;
    found.first = feast->exact || feast->within ? feast->first : feast->after;
    return found;
}

std::optional<FoundDate> date_at(const Tokens& tokens, std::size_t at, Date today) {
    if (std::optional<FoundDate> year = next_year_at(tokens, at, today)) {
        return year;
    }
    if (std::optional<FoundDate> feast = found_feast(tokens, at, today)) {
        return feast;
    }
    using Reader = std::optional<Period> (*)(const Tokens&, std::size_t, Date);
    static constexpr Reader kReaders[] = {
        part_of_period_at, week_at, quarter_at, day_at, named_day_at, month_at};
    std::optional<Period> period;
    bool month = false;
    for (const Reader reader : kReaders) {
        if ((period = reader(tokens, at, today))) {
            month = reader == month_at;
            break;
        }
    }
    if (!period) {
        return std::nullopt;
    }
    const std::string_view word = tokens.text(at);
    // "Januar sind wir dicht, Februar ginge"
    const bool leads =
        (at == 0 || tokens.sign(at - 1, ',') || tokens.sign(at - 1, '.') || tokens[at].new_line ||
         one_of(tokens.text(at - 1), {"aber", "und", "dafuer", "sorry", "leider"})) &&
        tokens.is(at, Means::month_name) && word.size() > 3 && tokens.word(at + 1) &&
        one_of(
            tokens.text(at + 1),
            {"sind",
             "ist",
             "ginge",
             "geht",
             "haben",
             "haetten",
             "waere",
             "koennen",
             "koennten",
             "passt",
             "gern",
             "klappt",
             "voll",
             "dicht"}
        );
    const bool greeting = word == "morgen" && at > 0 &&
                          (tokens.text(at - 1).starts_with("gut") || tokens.word(at - 1, "good"));
    const bool weekday = tokens.is(at, Means::weekday);
    const bool long_word = tokens.word(at) && word.size() > 3 && !tokens.is(at, Means::month_name);
    // "March 15 is tight"
    const bool month_and_day =
        month && word != "may" && period->next == at + 1 && tokens.free(at + 1) &&
        small_number(tokens, at + 1) > 0 && tokens.text(at + 1).size() <= 2 &&
        !tokens.is(at + 2, Means::piece) && !tokens.is(at + 2, Means::other_unit);
    if (greeting ||
        (period->needs_cue && !led(tokens, at) && !long_word && !leads && !month_and_day)) {
        return std::nullopt;
    }
    // "may" is a verb far more often than a month.
    if (month && word == "may" && !led(tokens, at)) {
        return std::nullopt;
    }
    // "Dec 4 please"
    const bool led_may = month && word == "may" && small_number(tokens, at + 1) > 0 &&
                         tokens.text(at + 1).size() <= 2 && !tokens.is(at + 2, Means::piece);
    if (month_and_day || led_may) {
        const std::optional<Date> day = day_of(
            small_number(tokens, at + 1), static_cast<int>(tokens[at].amount), std::nullopt, today
        );
        if (day) {
            return FoundDate{at, at + 2, *day, *day, Date{}};
        }
    }
    FoundDate found;
    found.from = at;
    found.next = period->next;
    found.last = period->last;
    found.first = period->first.value_or(period->last);
    const int part = tokens.is(at, Means::part_of) ? static_cast<int>(tokens[at].amount) : -1;
    const bool of_month =
        part == 0 && found.next > at + 1 && tokens.is(found.next - 1, Means::month_name);
    if (month || of_month) {
        found.first = first_of(period->last);
    } else if (tokens.is(at, Means::week_label) || (tokens.digits(at) && found.next > at + 1 &&
                                                   tokens.is(found.next - 1, Means::week_label)) ||
               (tokens.is(found.next - 1, Means::week) && weeks_ahead(tokens, at) >= 0)) {
        found.first = period->first.value_or(monday_of(period->last));
    }
    // "nächste Woche Mittwoch"
    if (!weekday && weeks_ahead(tokens, at) >= 0 && tokens.is(found.next, Means::weekday)) {
        const auto day = static_cast<int>(tokens[found.next].amount);
        found.last = plus_days(monday_of(found.last), (day + 6) % 7);
        found.first = found.last;
        ++found.next;
    }
    return found;
}

}  // namespace

bool is_long_period(const FoundDate& date) {
    constexpr std::chrono::days kLongestPeriod(100);
    return std::chrono::sys_days(date.last) - std::chrono::sys_days(date.first) > kLongestPeriod;
}

Date answer_day(const FoundDate& date) {
    return is_long_period(date) ? date.after : date.last;
}

Date working_day_after(Date day) {
    return add_working_days(day, 1);
}

std::vector<FoundDate> take_dates(Tokens& tokens, Date today) {
    std::vector<FoundDate> dates;
    if (!today.ok()) {
        return dates;
    }
    for (std::size_t at = 0; at < tokens.size() && dates.size() < kMostDates; ++at) {
        if (!tokens.free(at) || tokens[at].kind == TokenKind::sign) {
            continue;
        }
        std::optional<FoundDate> found = date_at(tokens, at, today);
        if (!found || !found->last.ok() || !found->first.ok()) {
            continue;
        }
        if (!found->after.ok()) {
            found->after = working_day_after(found->last);
        }
        tokens.claim(found->from, found->next, Claim::date);
        at = found->next - 1;
        dates.push_back(*found);
    }
    return dates;
}

std::vector<FoundSpan> take_spans(Tokens& tokens) {
    std::vector<FoundSpan> spans;
    for (std::size_t at = 0; at < tokens.size() && spans.size() < kMostDates; ++at) {
        if (!tokens.free(at) || within_number(tokens, at)) {
            continue;
        }
        double count = 0;
        std::size_t next = at;
        const auto read = [&](std::size_t from) {
            if (const std::optional<Number> number = number_at(tokens, from)) {
                count = number->value;
                next = number->next;
                return true;
            }
            if (tokens.is(from, Means::number) && tokens.free(from)) {
                count = tokens[from].amount;
                next = from + 1;
                return true;
            }
            return false;
        };
        if (!read(at)) {
            continue;
        }
        if (tokens.sign(next, '-') || tokens.word(next, "bis") || tokens.word(next, "to")) {
            read(next + 1);
        }
        bool working = one_of(tokens.text(next), {"working", "business", "werk"});
        next += working ? 1 : 0;
        working = working || tokens.is(next, Means::working_day) || tokens.word(next, "at");
        const int unit = tokens.is(next, Means::working_day) || tokens.is(next, Means::day) ||
                                 (working && tokens.word(next, "at"))
                             ? 1
                         : tokens.is(next, Means::week)  ? 7
                         : tokens.is(next, Means::month) ? 30
                                                         : 0;
        const double days = count * unit;
        // "at" is a working day only in capitals.
        const bool preposition = tokens.word(next, "at") && !tokens.capitals(next);
        if (!(days >= 1 && days <= kMostDays) || preposition) {
            continue;
        }
        tokens.claim(at, next + 1, Claim::date);
        spans.push_back({at, next + 1, static_cast<int>(std::lround(days)), working});
        at = next;
    }
    return spans;
}

}  // namespace clusterlotse::matching
