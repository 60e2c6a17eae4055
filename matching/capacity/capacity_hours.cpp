#include "matching/capacity/capacity_times.hpp"
#include "matching/dates/date_readers.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr double kHoursOfDay = 8;
constexpr double kMostHours = 5000;

bool is_hour(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.text(at);
    return tokens.word(at) &&
           (tokens.is(at, Means::hour) || word.ends_with("stunden") || word.ends_with("stunde") ||
            word.ends_with("std") ||
            one_of(word, {"hr", "stdn", "stunds", "stundn", "stunnden", "studen"}));
}

bool is_day(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.text(at);
    const bool compound = (word.ends_with("tage") || word.ends_with("tagen")) &&
                          !one_of(word, {"montage", "montagen", "feiertage", "feiertagen"});
    return tokens.word(at) && (tokens.is(at, Means::day) || tokens.is(at, Means::working_day) ||
                               compound || word == "manntag" || word == "maschinentag");
}

/// The token behind "/Woche", "pro Tag", "je Schicht", "a week", "wöchentlich"; `at` where no rate
/// stands there.
std::size_t behind_rate(const Tokens& tokens, std::size_t at) {
    std::size_t next = at;
    if (tokens.is(next, Means::weekly) || tokens.word(next, "taeglich") ||
        tokens.word(next, "woechentlich") || tokens.word(next, "weekly") ||
        tokens.word(next, "daily")) {
        return next + 1;
    }
    if (!tokens.sign(next, '/') &&
        !one_of(
            tokens.text(next), {"pro", "je", "per", "a", "die", "am", "p", "jede", "each", "every"}
        )) {
        return at;
    }
    ++next;
    next += tokens.sign(next, '.') ? 1 : 0;
    const bool unit = tokens.is(next, Means::week) || tokens.is(next, Means::day) ||
                      tokens.is(next, Means::month) || is_day(tokens, next) ||
                      one_of(tokens.text(next), {"schicht", "shift", "w", "wo", "d", "maschine"});
    return unit ? next + 1 : at;
}

bool joins_range(const Tokens& tokens, std::size_t at) {
    return tokens.sign(at, '-') || tokens.word(at, "bis") || tokens.word(at, "to");
}

/// "jede Woche 10 Std.", "200 h moulding per month": the rate stands away from the amount.
bool rated_elsewhere(const Tokens& tokens, std::size_t from, std::size_t next) {
    constexpr std::size_t kFar = 6;
    if (from > 1 && behind_rate(tokens, from - 2) == from) {
        return true;
    }
    // "täglich 2 h", "freitags 4 h"
    if (from > 0 && (behind_rate(tokens, from - 1) == from || one_of(
                                                                  tokens.text(from - 1),
                                                                  {"montags",
                                                                   "dienstags",
                                                                   "mittwochs",
                                                                   "donnerstags",
                                                                   "freitags",
                                                                   "samstags",
                                                                   "werktags"}
                                                              ))) {
        return true;
    }
    for (std::size_t at = next; at < std::min(tokens.size(), next + kFar); ++at) {
        if (tokens.sign(at, ',') || tokens.sign(at, ';') || tokens[at].new_line) {
            return false;
        }
        if (one_of(tokens.text(at), {"pro", "per", "je", "jede", "each", "every"}) &&
            behind_rate(tokens, at) != at) {
            return true;
        }
    }
    return false;
}

/// The first token of "ca. 30 h", "bis zu 30 h": words before an amount that belong to it.
std::size_t led_from(const Tokens& tokens, std::size_t at) {
    while (at > 0 && tokens.free(at - 1) && !tokens[at].new_line) {
        const bool dot = tokens.sign(at - 1, '.') && at > 1 && tokens.is(at - 2, Means::about);
        if (!dot && !tokens.is(at - 1, Means::about) && !tokens.is(at - 1, Means::up_to) &&
            !one_of(
                tokens.text(at - 1), {"zu", "gut", "noch", "knapp", "rund", "je", "to", "mit"}
            )) {
            break;
        }
        --at;
    }
    return at;
}

}  // namespace

std::optional<Number> work_amount_at(const Tokens& tokens, std::size_t at) {
    if (!tokens.free(at) || within_number(tokens, at)) {
        return std::nullopt;
    }
    if (tokens.digits(at)) {
        return number_at(tokens, at);
    }
    if (tokens.is(at, Means::number)) {
        // "2 batches a day"
        if (tokens.word(at, "a") &&
            !(at > 0 && one_of(tokens.text(at - 1), {"for", "have", "got", "about"}))) {
            return std::nullopt;
        }
        // "einen halben Tag", "half a day"
        const bool article = tokens[at].amount == 1 && tokens.is(at + 1, Means::number);
        const std::size_t value = article ? at + 1 : at;
        const bool of_one =
            tokens[value].amount == 0.5 && one_of(tokens.text(value + 1), {"a", "an"});
        return Number{tokens[value].amount, value + (of_one ? 2U : 1U)};
    }
    if (tokens.word(at, "halber") || tokens.word(at, "halbe")) {
        return Number{0.5, at + 1};
    }
    if (tokens.word(at, "anderthalb") || tokens.word(at, "eineinhalb")) {
        return Number{1.5, at + 1};
    }
    return std::nullopt;
}

std::vector<FoundHours> take_hours(Tokens& tokens) {
    std::vector<FoundHours> all;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::optional<Number> number = work_amount_at(tokens, at);
        if (!number || number->value <= 0) {
            continue;
        }
        std::size_t unit = number->next;
        if (joins_range(tokens, unit)) {
            if (const std::optional<Number> second = work_amount_at(tokens, unit + 1)) {
                unit = second->next;
            }
        }
        unit += tokens.sign(unit, '-') && tokens.word(unit + 1) ? 1 : 0;
        unit +=
            one_of(
                tokens.text(unit), {"volle", "ganze", "full", "freie", "free", "working", "machine"}
            )
                ? 1
                : 0;
        const bool hour = is_hour(tokens, unit);
        if (!hour && !is_day(tokens, unit)) {
            continue;
        }
        FoundHours found;
        const bool after = tokens.word(at > 0 ? at - 1 : at, "in");
        if (after && !hour) {
            continue;  // "in 3 Tagen" is a day
        }
        found.from = led_from(tokens, at);
        found.next = unit + 1;
        found.next += tokens.sign(found.next, '.') && tokens.glued(found.next) && hour ? 1 : 0;
        const std::size_t behind = behind_rate(tokens, found.next);
        const double hours = number->value * (hour ? 1 : kHoursOfDay);
        if (behind == found.next && hours <= kMostHours &&
            !rated_elsewhere(tokens, found.from, found.next)) {
            found.hours = hours;
            found.days = hour ? 0 : static_cast<int>(std::ceil(number->value));
        }
        found.next = behind;
        tokens.claim(found.from, found.next, Claim::amount);
        at = found.next - 1;
        all.push_back(found);
    }
    return all;
}

}  // namespace clusterlotse::matching
