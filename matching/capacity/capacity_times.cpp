#include "matching/capacity/capacity_times.hpp"

#include "matching/answers/answer_dates.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/dates/date_readers.hpp"
#include "matching/dates/loose_times.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

/// A dash that joins two days, not one that divides a sentence.
bool dash_before(const Tokens& tokens, std::size_t at) {
    return tokens.sign(at - 1, '-') &&
           (tokens.glued(at) || tokens.glued(at - 1) || (at > 1 && !tokens.word(at - 2)));
}

enum class Bound { both, first, last };

/// What the words before `at` make of a date; moves `at` to their first token.
Bound bound_before(const Tokens& tokens, std::size_t& at) {
    Bound bound = Bound::both;
    while (at > 0 && tokens.free(at - 1) && !tokens[at].new_line) {
        const std::string_view word = tokens.text(at - 1);
        if (one_of(
                word,
                {"ab",
                 "from",
                 "von",
                 "vom",
                 "seit",
                 "since",
                 "starting",
                 "beginnend",
                 "beginning",
                 "as"}
            )) {
            bound = Bound::first;
        } else if (one_of(word, {"bis", "until", "till", "til", "to", "through", "thru", "by"}) || dash_before(tokens, at)) {
            bound = bound == Bound::first ? bound : Bound::last;
        } else if (!one_of(word, {"in",       "im",        "am",         "on",
                                  "der",      "dem",       "den",        "the",
                                  "zum",      "zu",        "of",         "einschliesslich",
                                  "inkl",     "including", "noch",       "for",
                                  "fuer",     "during",    "naechsten",  "kommenden",
                                  "next",     "coming",    "die",        "of",
                                  "zur",      "jeweils",   "weekday",    "montag",
                                  "dienstag", "mittwoch",  "donnerstag", "freitag"})) {
            break;
        }
        --at;
    }
    return bound;
}

/// "12. bis" before "16. April", "Mo bis" before "Mi": where the period begins that ends on `last`.
std::optional<Date> beginning_before(const Tokens& tokens, std::size_t& at, Date last) {
    // Without a dot only "7-9 April" is sure.
    std::size_t day = at;
    const bool dashed = tokens.sign(at, '-') && tokens.glued(at);
    const bool dotted = at > 0 && tokens.sign(at - 1, '.');
    if (!dashed && !dotted && !(at > 0 && tokens.is(at - 1, Means::weekday))) {
        return std::nullopt;
    }
    day -= day > 0 && tokens.sign(day - 1, '.') ? 1 : 0;
    if (day == 0 || !tokens.free(day - 1)) {
        return std::nullopt;
    }
    --day;
    if (tokens.is(day, Means::weekday)) {
        const auto ahead = std::chrono::weekday(sys_days(last)) -
                           std::chrono::weekday(static_cast<unsigned>(tokens[day].amount));
        at = day;
        return Date(sys_days(last) - std::chrono::days(ahead.count()));
    }
    const int number = tokens.text(day).size() <= 2 ? small_number(tokens, day) : -1;
    if (number < 1 || number > 31 || within_number(tokens, day)) {
        return std::nullopt;
    }
    const Date first(last.year(), last.month(), std::chrono::day(static_cast<unsigned>(number)));
    if (!first.ok() || sys_days(first) > sys_days(last)) {
        return std::nullopt;
    }
    at = day;
    return first;
}

/// "KW 14, 15 und 17": the weeks that follow the one before `next`; those without a gap make `time`
/// longer.
void take_more_weeks(const Tokens& tokens, FoundTime time, std::vector<FoundTime>& times) {
    while (true) {
        const std::size_t next = time.next;
        const bool joined = tokens.sign(next, ',') || tokens.sign(next, '+') ||
                            tokens.sign(next, '/') || tokens.is(next, Means::and_word);
        const std::size_t number = next + (tokens.is(next + 1, Means::week_label) ? 2 : 1);
        const int week = tokens.text(number).size() <= 2 ? small_number(tokens, number) : -1;
        const bool counted = tokens.word(number + 1) && tokens.free(number + 1) &&
                             !tokens.is(number + 1, Means::and_word);
        const std::optional<Date> friday =
            joined && week >= 1 && week <= 53 && !counted
                ? friday_of_week(static_cast<int>(time.last->year()), static_cast<unsigned>(week))
                : std::nullopt;
        if (!friday || sys_days(*friday) <= sys_days(*time.last) ||
            sys_days(*friday) > sys_days(*time.last) + std::chrono::days(60)) {
            times.push_back(time);
            return;
        }
        if (sys_days(*friday) == sys_days(*time.last) + std::chrono::days(7)) {
            time.last = *friday;
            time.next = number + 1;
        } else {
            times.push_back(time);
            time = {number, number + 1, monday_of(*friday), *friday};
        }
    }
}

/// A month's "Mitte" and "Ende" are ten days.
void widen_part(const Tokens& tokens, const FoundDate& date, FoundTime& time) {
    const bool of_month = tokens.is(date.from, Means::part_of) && time.first && time.last &&
                          tokens.is(date.next - 1, Means::month_name);
    const int part = of_month ? static_cast<int>(tokens[date.from].amount) : 0;
    if (part > 0) {
        time.first =
            Date(time.last->year(), time.last->month(), std::chrono::day(part == 1 ? 11U : 21U));
        time.last = part == 1 ? plus_days(*time.first, 9) : *time.last;
    }
}

}  // namespace

std::vector<FoundTime> take_free_times(Tokens& tokens, Date today) {
    std::vector<FoundTime> times;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (auto half = half_month_at(tokens, at, today)) {
            const Bound bound = bound_before(tokens, half->from);
            if (bound == Bound::first) {
                half->last.reset();
            } else if (bound == Bound::last) {
                half->first.reset();
            }
            tokens.claim(half->from, half->next, Claim::date);
            at = half->next - 1;
            times.push_back(*half);
        }
    }
    for (const FoundDate& date : take_dates(tokens, today)) {
        FoundTime time{date.from, date.next, date.first, date.last};
        widen_part(tokens, date, time);
        const Bound bound = bound_before(tokens, time.from);
        if (bound == Bound::first) {
            time.last.reset();
        } else if (bound == Bound::last) {
            time.first = beginning_before(tokens, time.from, *time.last);
            if (time.first) {
                bound_before(tokens, time.from);
            }
        }
        const std::size_t known = times.size();
        if (time.last && tokens.is(date.from, Means::week_label)) {
            take_more_weeks(tokens, time, times);
        } else {
            times.push_back(time);
        }
        for (std::size_t one = known; one < times.size(); ++one) {
            tokens.claim(times[one].from, times[one].next, Claim::date);
        }
    }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.free(at)) {
            continue;
        }
        if (auto time = loose_time_at(tokens, at, today)) {
            const Bound bound = bound_before(tokens, time->from);
            if (bound == Bound::first && time->first) {
                time->last.reset();
            } else if (bound == Bound::last && time->last) {
                time->first.reset();
            }
            tokens.claim(time->from, time->next, Claim::date);
            at = time->next - 1;
            times.push_back(*time);
        }
    }
    std::sort(times.begin(), times.end(), [](const FoundTime& a, const FoundTime& b) {
        return a.from < b.from;
    });
    return times;
}

}  // namespace clusterlotse::matching
