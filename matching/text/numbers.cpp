#include "matching/text/numbers.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostDigitsRead = 15;

double value_of_digits(std::string_view digits) {
    double value = 0;
    for (const char c : digits.substr(0, kMostDigitsRead)) {
        value = value * 10 + (c - '0');
    }
    return value;
}

/// A fraction of an inch: "1/2", "1 1/2", "3/4".
std::optional<Number> inches_at(const Tokens& tokens, std::size_t at) {
    double whole = 0;
    if (tokens.digits(at) && tokens.digits(at + 1) && tokens.sign(at + 2, '/') &&
        tokens.text(at).size() <= 2) {
        whole = value_of_digits(tokens.text(at));
        ++at;
    }
    if (!tokens.digits(at) || !tokens.sign(at + 1, '/') || !tokens.digits(at + 2) ||
        !tokens.free(at) || !tokens.free(at + 2)) {
        return std::nullopt;
    }
    const double above = value_of_digits(tokens.text(at));
    const double below = value_of_digits(tokens.text(at + 2));
    const bool power = below == 2 || below == 4 || below == 8 || below == 16 || below == 32;
    const bool inch = tokens.sign(at + 3, '"') || tokens.word(at + 3, "zoll") ||
                      tokens.word(at + 3, "inch") || tokens.word(at + 3, "inches") ||
                      tokens.word(at + 3, "in");
    if (!power || above >= below || !inch) {
        return std::nullopt;
    }
    return Number{whole + above / below, at + 3, true};
}

struct UnitFactor {
    double value = 1;
    std::size_t next = 0;
    bool written = false;
};

/// "m2", "mm³": an area or a volume.
bool power_of_length(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, Means::length_unit) && tokens.digits(at + 1) && tokens.glued(at + 1) &&
           (tokens.text(at + 1) == "2" || tokens.text(at + 1) == "3");
}

/// "Appeltal Terrano 3" in quotation marks: the mark ends a name and is no inch.
bool ends_quotation(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t kMostWords = 12;
    for (std::size_t back = 1; back <= at && back <= kMostWords; ++back) {
        const std::size_t mark = at - back;
        if (tokens.sign(mark, '"')) {
            return (mark == 0 || !tokens.glued(mark)) && tokens.glued(mark + 1) &&
                   tokens.word(mark + 1);
        }
    }
    return false;
}

UnitFactor unit_at(const Tokens& tokens, std::size_t at, Means unit) {
    // "50x40 M10" goes on with a thread.
    const bool thread =
        tokens.word(at, "m") && tokens.capital(at) && tokens.digits(at + 1) && tokens.glued(at + 1);
    if (power_of_length(tokens, at) || thread) {
        return {1, at, false};
    }
    if (tokens.is(at, unit) && tokens.free(at)) {
        // "10 to 20" and "20 in V2A" name no unit.
        const std::string_view word = tokens.text(at);
        const bool preposition = word == "to" || word == "in";
        if (preposition && (tokens.digits(at + 1) || tokens.word(at + 1)) && !tokens.glued(at) &&
            !tokens.is(at + 1, Means::diameter) && !tokens.is(at + 1, Means::adjective) &&
            !tokens.word(at + 1, "x") && !(word == "to" && tokens.capital(at + 1))) {
            return {1, at, false};
        }
        return {unit == Means::piece ? 1 : tokens[at].amount, at + 1, true};
    }
    if (unit == Means::length_unit && tokens.sign(at, '"') && !ends_quotation(tokens, at)) {
        return {25.4, at + 1, true};
    }
    return {1, at, false};
}

}  // namespace

std::optional<Number> number_at(const Tokens& tokens, std::size_t at, Comma comma) {
    if (!tokens.digits(at) || !tokens.free(at)) {
        return std::nullopt;
    }
    Number number{value_of_digits(tokens.text(at)), at + 1, false};
    const std::string_view first = tokens.text(at);
    const bool may_group = first.size() <= 3 && first[0] != '0';
    const auto three = [&](std::size_t next) {
        return tokens.digits(next) && tokens.text(next).size() == 3 && tokens.free(next);
    };
    const auto append = [&](std::size_t next) {
        number.value = number.value * 1000 + value_of_digits(tokens.text(next));
        number.next = next + 1;
    };
    const bool thousands = comma == Comma::thousands || tokens.english();
    bool grouped = false;
    while (may_group && number.value < 1e12) {
        const std::size_t next = number.next;
        const bool sign = (tokens.sign(next, '.') || tokens.sign(next, '\'') ||
                           (thousands && tokens.sign(next, ','))) &&
                          tokens.glued(next) && tokens.glued(next + 1) && three(next + 1);
        const bool decimals_follow = (tokens.sign(next + 2, '.') || tokens.sign(next + 2, ',')) &&
                                     tokens.digits(next + 3) && tokens.glued(next + 3) &&
                                     tokens.sign(next + 2, '.') == tokens.sign(next, '.') &&
                                     tokens.text(next + 3).size() != 3;
        if (sign && !(decimals_follow && tokens.sign(next, '.'))) {
            append(next + 1);
            grouped = true;
        } else if (three(next) && !tokens.glued(next) && !tokens[next].new_line && !tokens.glued(at)) {
            append(next);
            grouped = true;
        } else {
            break;
        }
    }
    const std::size_t mark = number.next;
    const bool decimal_sign = tokens.sign(mark, ',') || (tokens.sign(mark, '.') && !grouped) ||
                              (tokens.sign(mark, '.') && grouped && tokens.english());
    if (decimal_sign && tokens.glued(mark) && tokens.glued(mark + 1) && tokens.digits(mark + 1) &&
        tokens.free(mark + 1)) {
        const std::string_view decimals = tokens.text(mark + 1).substr(0, 9);
        number.value +=
            value_of_digits(decimals) / std::pow(10.0, static_cast<double>(decimals.size()));
        number.next = mark + 2;
        number.fraction = true;
    }
    return number;
}

std::optional<Number> count_at(const Tokens& tokens, std::size_t at) {
    std::optional<Number> count = number_at(tokens, at, Comma::thousands);
    if (count) {
        const std::size_t unit = count->next;
        const bool dot = tokens.sign(unit + 1, '.') && tokens.glued(unit + 1);
        if (tokens.is(unit, Means::multiplier) && tokens.free(unit)) {
            // "5 K" with a blank may be anything, "2K" is a paint of two components.
            const bool components = count->value <= 3 && tokens.capital(unit);
            if (tokens.text(unit) != "k" || (tokens.glued(unit) && !components)) {
                count->value *= tokens[unit].amount;
                count->next = unit + (dot && tokens.text(unit) != "k" ? 2 : 1);
            }
        } else if (tokens.is(unit, Means::number) && tokens[unit].amount >= 1000 && tokens.free(unit)) {
            count->value *= tokens[unit].amount;
            count->next = unit + 1;
        }
        return count;
    }
    if (!tokens.free(at)) {
        return std::nullopt;
    }
    if (tokens.is(at, Means::number)) {
        std::size_t next = at + 1;
        double value = tokens[at].amount;
        if (value < 1 && tokens.word(next, "a")) {
            ++next;
        }
        if (tokens.is(next, Means::multiplier) && tokens.text(next) != "k") {
            return Number{value * tokens[next].amount, next + 1, false};
        }
        if (value > 1 && value != std::floor(value)) {
            return std::nullopt;
        }
        if (tokens.is(next, Means::number) && tokens[next].amount >= 100 && value >= 1) {
            return Number{value * tokens[next].amount, next + 1, false};
        }
        if (value < 2) {
            return std::nullopt;
        }
        return Number{value, next, false};
    }
    if (tokens.is(at, Means::multiplier) && tokens.text(at) == "dutzend") {
        return Number{12, at + 1, false};
    }
    return std::nullopt;
}

std::optional<Span> span_at(const Tokens& tokens, std::size_t at, Means unit) {
    Span span;
    span.from = at;
    bool up_to = false;
    bool from = false;
    for (int words = 0; words < 4; ++words) {
        if (tokens.is(at, Means::up_to) || tokens.sign(at, '<')) {
            up_to = true;
        } else if (tokens.word(at, "up") && tokens.word(at + 1, "to")) {
            up_to = true;
            ++at;
        } else if (tokens.is(at, Means::from) || tokens.sign(at, '>')) {
            from = true;
        } else if (!(tokens.is(at, Means::about) || tokens.sign(at, '~') ||
                     (words > 0 &&
                      (tokens.word(at, "zu") || tokens.word(at, "to") || tokens.sign(at, '.') ||
                       tokens.sign(at, '=') || tokens.sign(at, ':') || tokens.sign(at, '\x01'))))) {
            break;
        }
        ++at;
    }
    span.number = at;
    const auto value_at = [&](std::size_t from_token) -> std::optional<Number> {
        if (unit == Means::length_unit) {
            if (const std::optional<Number> inches = inches_at(tokens, from_token)) {
                return inches;
            }
        }
        return number_at(tokens, from_token);
    };
    const std::optional<Number> first = value_at(at);
    if (!first) {
        return std::nullopt;
    }
    const UnitFactor first_unit = unit_at(tokens, first->next, unit);
    span.next = first_unit.next;
    span.unit = first_unit.written;
    double low = first->value;
    double factor = first_unit.value;
    std::optional<double> high;
    const std::size_t joint = span.next;
    const bool range =
        (tokens.sign(joint, '-') || tokens.word(joint, "bis") || tokens.word(joint, "to") ||
         tokens.word(joint, "und") || tokens.word(joint, "and") ||
         (tokens.sign(joint, '.') && tokens.sign(joint + 1, '.'))) &&
        tokens.free(joint);
    if (range) {
        std::size_t second_at = joint + 1;
        while (tokens.sign(second_at, '.') || tokens.word(second_at, "zu") ||
               tokens.sign(second_at, '\x01') || tokens.word(second_at, "max")) {
            ++second_at;
        }
        const std::optional<Number> second = value_at(second_at);
        if (second) {
            const UnitFactor second_unit = unit_at(tokens, second->next, unit);
            const bool listed = tokens.word(joint, "und") || tokens.word(joint, "and");
            // "20 und 3 Lager" joins two things, "20 und 40 mm" two sizes.
            const bool own_name = tokens.is(second_unit.next, Means::length) ||
                                  tokens.is(second_unit.next, Means::width) ||
                                  tokens.is(second_unit.next, Means::height) ||
                                  tokens.is(second_unit.next, Means::thickness);
            if (second->value > 0 && (!listed || (second_unit.written && !own_name))) {
                if (!first_unit.written) {
                    factor = second_unit.value;
                }
                high = second->value * (second_unit.written ? second_unit.value : factor);
                span.unit = span.unit || second_unit.written;
                span.next = second_unit.next;
            }
        }
    }
    low *= factor;
    span.limited = up_to || from;
    if (high) {
        span.low = std::min(low, *high);
        span.high = std::max(low, *high);
    } else {
        if (!up_to) {
            span.low = low;
        }
        if (!from) {
            span.high = low;
        }
    }
    return span;
}

std::size_t behind_microns(const Tokens& tokens, std::size_t at, std::size_t unit) {
    if (tokens.word(unit, "my") || tokens.word(unit, "mikrometer") || tokens.word(unit, "micron") ||
        tokens.word(unit, "microns")) {
        return unit + 1;
    }
    if (!tokens.word(unit, "um")) {
        return unit;
    }
    const bool greek = tokens.original(unit, unit + 1) != "um";
    const bool date = at > 1 && tokens.sign(at - 1, '.') && tokens.digits(at - 2);
    const bool time = !tokens.glued(unit) &&
                      (tokens.digits(unit + 1) || tokens.word(unit + 1, "halb") ||
                       tokens.word(unit + 1, "viertel") || tokens.word(unit + 1, "mittag"));
    return greek || !(date || time) ? unit + 1 : unit;
}

double decimal_of(std::string_view written) {
    double value = 0;
    double place = 0;
    for (const char c : written.substr(0, kMostDigitsRead)) {
        if (c >= '0' && c <= '9') {
            value = place == 0 ? value * 10 + (c - '0') : value + (c - '0') * place;
            place /= 10;
        } else if ((c == ',' || c == '.') && place == 0) {
            place = 0.1;
        } else {
            break;
        }
    }
    return value;
}

std::string with_comma(std::string written) {
    std::replace(written.begin(), written.end(), '.', ',');
    return written;
}

}  // namespace clusterlotse::matching
