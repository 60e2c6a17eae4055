#include "matching/measures/amount_reader.hpp"

#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr double kMostPieces = 1e9;
constexpr std::size_t kMostLots = 8;

}  // namespace

void AmountReader::run() {
    for (std::size_t at = 0; at < tokens_.size();) {
        std::size_t next = 0;
        if (tokens_.free(at)) {
            next = each_of_variants(at);
            next = next != 0 ? next : labelled(at);
            next = next != 0 ? next : counted(at);
            next = next != 0 ? next : single(at);
        }
        at = std::max(next, at + 1);
    }
    if (amounts_.empty() && measures_.breaks.empty()) {
        bare_thousands();
    }
    rate_of_list();
    settle_amounts(tokens_, amounts_, measures_);
}

void AmountReader::rate_of_list() {
    // "20.000 Druckfedern aus 1.4310, gesetzt, jährlich": the rate stands alone in the list.
    std::size_t only = amounts_.size();
    for (std::size_t i = 0; i < amounts_.size(); ++i) {
        if (amounts_[i].per) {
            return;
        }
        if (!amounts_[i].only_sample && amounts_[i].unit == "piece") {
            if (only < amounts_.size()) {
                return;
            }
            only = i;
        }
    }
    for (std::size_t at = 1; only < amounts_.size() && at < tokens_.size(); ++at) {
        const bool opens = tokens_.sign(at - 1, ',') || tokens_.sign(at - 1, ';');
        const std::optional<Rate> rate =
            opens && tokens_.word(at) && tokens_.free(at) && at > amounts_[only].behind
                ? rate_at(tokens_, at)
                : std::nullopt;
        const bool closes = rate && (rate->next >= tokens_.size() || !tokens_.word(rate->next)) &&
                            !tokens_.digits(rate->next);
        if (closes) {
            amounts_[only].per = rate->per;
            amounts_[only].kind = AmountKind::rate;
            tokens_.claim(at, rate->next, Claim::amount);
            return;
        }
    }
}

void AmountReader::found(Amount amount, std::size_t from, std::size_t next) {
    amount.only_sample = amount.only_sample || sample_beside(from, next);
    amount.only_first = first_part(from);
    amount.words = tokens_.original(from, next);
    amount.from = from;
    amount.behind = next;
    tokens_.claim(from, next, Claim::amount);
    if (amount.value > 0 && amount.value < kMostPieces) {
        amounts_.push_back(std::move(amount));
    }
}

std::optional<AmountReader::Numbers> AmountReader::numbers_at(std::size_t at) const {
    const bool name = tokens_.digits(at) && designation(at);
    const std::optional<Number> first = count_at(tokens_, at);
    if (!first) {
        return std::nullopt;
    }
    Numbers numbers{{first->value}, false, first->next};
    while (numbers.values.size() < kMostLots) {
        const std::size_t joint = numbers.next;
        const bool range =
            tokens_.sign(joint, '-') || tokens_.word(joint, "bis") || tokens_.word(joint, "to");
        // "CLR 76, 1200 pcs"
        const bool list =
            !name && (tokens_.sign(joint, '/') || tokens_.sign(joint, ',') ||
                      (tokens_.is(joint, Means::and_word) && tokens_.text(joint).size() > 1));
        if ((!range && !list) || (range && numbers.values.size() > 1)) {
            break;
        }
        std::size_t second = joint + 1;
        second += tokens_.is(second, Means::and_word) ? 1 : 0;
        second += tokens_.word(second, "ca") || tokens_.word(second, "auch") ? 1 : 0;
        const std::optional<Number> more = count_at(tokens_, second);
        if (!more || more->value <= numbers.values.back() || (list && !tokens_.digits(second))) {
            break;
        }
        numbers.values.push_back(more->value);
        numbers.next = more->next;
        if (range) {
            numbers.range = true;
            break;
        }
    }
    return numbers;
}

Amount AmountReader::amount_of(const Numbers& numbers) const {
    Amount amount;
    amount.value = numbers.values.front();
    if (numbers.range) {
        amount.max = numbers.values.back();
    } else if (numbers.values.size() > 1) {
        amount.lots = numbers.values;
    }
    return amount;
}

std::size_t AmountReader::labelled(std::size_t at) {
    // "in Losen zu 500", but "lose Teile"
    const bool lots = tokens_.word(at, "losen") && at > 0 && tokens_.word(at - 1, "in");
    const bool lot = lots || tokens_.is(at, Means::lot);
    if (!lot && !tokens_.is(at, Means::amount_label) && !tokens_.is(at, Means::yearly)) {
        return 0;
    }
    std::size_t value = at + 1;
    while (value < at + 7 &&
           (tokens_.sign(value, ':') || tokens_.sign(value, '=') || tokens_.sign(value, '.') ||
            tokens_.sign(value, '-') || tokens_.sign(value, '(') ||
            tokens_.is(value, Means::about) || tokens_.is(value, Means::up_to) ||
            tokens_.is(value, Means::from) || tokens_.word(value, "von") ||
            tokens_.word(value, "of") || tokens_.word(value, "an") || tokens_.word(value, "a") ||
            tokens_.word(value, "zu") || tokens_.word(value, "je") || tokens_.word(value, "size") ||
            tokens_.word(value, "volume") || tokens_.word(value, "quantity") ||
            tokens_.word(value, "demand") || tokens_.word(value, "offs") ||
            tokens_.word(value, "off") || tokens_.is(value, Means::piece))) {
        ++value;
    }
    if (!tokens_.digits(value)) {
        return 0;
    }
    const std::optional<Numbers> numbers = numbers_at(value);
    if (!numbers || other_measure(numbers->next) || size_follows(numbers->next)) {
        return 0;
    }
    auto [unit, next] = unit_at(numbers->next);
    Amount amount = amount_of(*numbers);
    if (amount.value != std::floor(amount.value)) {
        return 0;
    }
    amount.unit = unit.empty() ? "piece" : unit;
    const std::optional<Rate> behind = rate_behind(next);
    if (behind) {
        amount.per = behind->per;
        next = behind->next;
    } else if (!lot) {
        amount.per = rate_before(tokens_, value);
    }
    amount.kind = amount.per ? AmountKind::rate : lot ? AmountKind::lot : AmountKind::plain;
    found(std::move(amount), at, next);
    return next;
}

std::size_t AmountReader::each_of_variants(std::size_t at) {
    std::optional<Number> each;
    std::optional<Number> kinds;
    std::size_t next = at;
    if (tokens_.word(at, "je") || tokens_.word(at, "jeweils")) {
        each = count_at(tokens_, at + 1);
        if (!each) {
            return 0;
        }
        next = unit_at(each->next).second;
        if (!tokens_.word(next, "von") && !tokens_.word(next, "of")) {
            return 0;
        }
        kinds = count_at(tokens_, next + 1);
        if (!kinds || !tokens_.is(kinds->next, Means::variant)) {
            return 0;
        }
        next = kinds->next + 1;
    } else {
        kinds = count_at(tokens_, at);
        if (!kinds || !tokens_.is(kinds->next, Means::variant)) {
            return 0;
        }
        next = kinds->next + 1;
        while (tokens_.sign(next, ',') || tokens_.sign(next, '(')) {
            ++next;
        }
        if (!tokens_.word(next, "je") && !tokens_.word(next, "a") && !tokens_.word(next, "zu") &&
            !tokens_.word(next, "jeweils")) {
            return 0;
        }
        each = count_at(tokens_, next + 1);
        if (!each || other_measure(each->next)) {
            return 0;
        }
        next = unit_at(each->next).second;
    }
    Amount amount;
    amount.value = each->value * kinds->value;
    amount.lots = {each->value};
    found(std::move(amount), at, next);
    return next;
}

void take_quantity(Tokens& tokens, Measures& measures) {
    AmountReader(tokens, measures).run();
}

}  // namespace clusterlotse::matching
