#include "matching/measures/amount_reader.hpp"

#include <cmath>

namespace clusterlotse::matching {

std::size_t AmountReader::counted(std::size_t at) {
    if (at > 0 && tokens_.glued(at) &&
        (tokens_.word(at - 1) || tokens_.digits(at - 1) ||
         (tokens_.sign(at - 1, '.') && at > 1 && tokens_.glued(at - 1) && tokens_.digits(at - 2))
        )) {
        return 0;
    }
    const std::optional<Numbers> numbers = numbers_at(at);
    if (!numbers || of_name(at) || size_of_profile(at) || of_alloy(at)) {
        return 0;
    }
    if (endures(at)) {
        return unit_at(numbers->next).second;
    }
    Amount amount = amount_of(*numbers);
    std::size_t next = numbers->next;
    if (year(at, numbers->values.front(), numbers->next) || price_unit(at, amount.value)) {
        return next;
    }
    if (const std::size_t behind = packs(at, amount); behind != 0) {
        return behind;
    }
    // "100er Los"
    if (tokens_.word(next, "er") && tokens_.glued(next)) {
        next += 1 + (tokens_.sign(next + 1, '-') ? 1 : 0);
        if (!tokens_.is(next, Means::lot) && !tokens_.is(next, Means::amount_label) &&
            !tokens_.word(next, "pack")) {
            return 0;
        }
        amount.kind = AmountKind::lot;
        found(std::move(amount), at, next + 1);
        return next + 1;
    }
    const auto [unit, behind] = unit_at(next);
    if (!unit.empty()) {
        if (amount.value != std::floor(amount.value) && unit != "hour" && unit != "m") {
            return 0;
        }
        if (unit == "piece" && parts_of_whole(at, next)) {
            return behind;
        }
        // "480 h" is how long something lasts unless it says of what.
        if (unit == "hour" && tokens_.text(next) == "h" && !tokens_.capital(behind) &&
            !about_capacity()) {
            return behind;
        }
        amount.unit = unit;
        amount.kind = tokens_.is(next, Means::sample) ? AmountKind::sample : AmountKind::plain;
        rated(amount, at, behind);
        return last_;
    }
    if (amount.value != std::floor(amount.value)) {
        return 0;
    }
    if (const std::optional<Rate> rate = rate_at(tokens_, next); rate && !tokens_.sign(next, ',')) {
        amount.per = rate->per;
        amount.kind = AmountKind::rate;
        found(std::move(amount), at, rate->next);
        return rate->next;
    }
    return before_a_thing(at, next, std::move(amount));
}

std::size_t AmountReader::packs(std::size_t at, Amount& amount) {
    const std::size_t times = at + 1;
    if (!tokens_.digits(at) || !tokens_.word(times, "x") || !tokens_.digits(times + 1)) {
        return 0;
    }
    const std::optional<Number> each = count_at(tokens_, times + 1);
    if (!each || amount.value > 100) {
        return 0;
    }
    const auto [unit, behind] = unit_at(each->next);
    if (unit != "piece") {
        return 0;
    }
    amount.lots = {each->value};
    amount.value *= each->value;
    found(amount, at, behind);
    return behind;
}

bool AmountReader::parts_of_whole(std::size_t at, std::size_t unit) const {
    if (at == 0) {
        return false;
    }
    const std::string_view word = tokens_.text(unit);
    const bool part = word.find("teil") != word.npos || word.starts_with("part") ||
                      word.starts_with("component") || word.starts_with("komponente");
    const bool of = tokens_.word(at - 1, "of") && at > 1 &&
                    one_of(
                        tokens_.text(at - 2),
                        {"assembly", "assemblies", "unit", "units", "consisting", "consists"}
                    );
    // "(27 Einzelteile", "(ca. 30 Teile, Lager, Montage)"
    std::size_t open = at - 1;
    while (open > 0 && (tokens_.is(open, Means::about) || tokens_.sign(open, '.'))) {
        --open;
    }
    const bool inside =
        tokens_.sign(open, '(') && (word.starts_with("einzelteil") || tokens_.sign(unit + 1, ','));
    return tokens_.word(at - 1, "in") || (part && (tokens_.word(at - 1, "aus") || of || inside));
}

std::optional<Rate> AmountReader::rate_behind(std::size_t at) const {
    for (int words = 0; words < 3; ++words, ++at) {
        if (std::optional<Rate> rate = rate_at(tokens_, at)) {
            return rate;
        }
        if (!tokens_.word(at) || !tokens_.free(at)) {
            break;
        }
    }
    return std::nullopt;
}

void AmountReader::rated(Amount amount, std::size_t from, std::size_t next) {
    if (const std::optional<Rate> rate = rate_behind(next)) {
        amount.per = rate->per;
        next = rate->next;
    } else {
        amount.per = rate_before(tokens_, from);
    }
    if (amount.per) {
        amount.kind = AmountKind::rate;
    }
    last_ = next;
    found(std::move(amount), from, next);
}

}  // namespace clusterlotse::matching
