#include "matching/measures/size_factors.hpp"

namespace clusterlotse::matching {

bool times(const Tokens& tokens, std::size_t at) {
    return tokens.word(at, "x") || tokens.sign(at, '*') || tokens.word(at, "mal") ||
           (tokens.word(at, "by") && tokens.digits(at + 1));
}

std::size_t skip_tolerance(const Tokens& tokens, std::size_t at) {
    for (int guard = 0; guard < 8; ++guard, ++at) {
        if (tokens[at].claim != Claim::tolerance || at >= tokens.size()) {
            break;
        }
    }
    return at;
}

std::optional<SizeFactor> size_factor_at(const Tokens& tokens, std::size_t at) {
    while (tokens.sign(at, '\x01') ||
           (tokens.word(at, "l") && (tokens.sign(at + 1, '=') || tokens.digits(at + 1))) ||
           tokens.sign(at, '=') || tokens.word(at, "d") || tokens.word(at, "di") ||
           tokens.word(at, "da") || tokens.word(at, "laenge") || tokens.word(at, "length")) {
        ++at;
    }
    // A factor ends before the next factor's separator, so ranges have no place in it.
    const std::optional<Number> plain = number_at(tokens, at);
    if (!plain) {
        return std::nullopt;
    }
    const std::optional<Span> span = span_at(tokens, at, Means::length_unit);
    SizeFactor factor;
    factor.next = plain->next;
    factor.value = plain->value;
    if (span && span->low && span->low == span->high) {
        factor.next = span->next;
        factor.unit = span->unit;
        factor.scale = plain->value > 0 ? *span->low / plain->value : 1;
        if (span->next != plain->next && !span->unit) {
            factor.value = *span->low;  // a fraction of an inch
        }
        if (plain->value <= 0) {
            factor.scale = 1;
        }
        if (!span->unit) {
            factor.scale = 1;
        }
    }
    // "12 x 3 m bis 60 mm": the unit is of the factor, the span goes on to something else.
    if (span && span->low != span->high && tokens.is(plain->next, Means::length_unit) &&
        tokens.free(plain->next) && tokens[plain->next].amount > 0) {
        factor.next = plain->next + 1;
        factor.unit = true;
        factor.scale = tokens[plain->next].amount;
    }
    const std::size_t behind = skip_tolerance(tokens, factor.next);
    factor.fit = behind != factor.next;
    factor.next = behind;
    return factor;
}

bool said_of_metres(
    const Tokens& tokens, std::size_t at, const SizeFactors& factors, std::size_t count
) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t decimals = factors[i].next - 1;
        const std::string_view digits = tokens.text(decimals);
        const bool two = tokens.digits(decimals) && digits.size() == 2 &&
                         (digits[1] == '0' || digits[1] == '5') && decimals > at &&
                         (tokens.sign(decimals - 1, ',') || tokens.sign(decimals - 1, '.'));
        if (factors[i].unit || factors[i].fit || !two || factors[i].value >= 25) {
            return false;
        }
    }
    return true;
}

}  // namespace clusterlotse::matching
