#pragma once

#include "matching/answers/answer_prices.hpp"
#include "matching/text/tokens.hpp"

#include <cstddef>
#include <optional>

namespace clusterlotse::matching {

/// Tokens [from, next) say what a price depends on.
struct Condition {
    std::size_t from = 0;
    std::size_t next = 0;
    std::optional<double> pieces = {};
};

/// Whether what is said of a price ends at `at`: a comma, a full stop, "und".
bool ends_condition(const Tokens& tokens, std::size_t at);

/// The "wenn" behind a price in ", wenn …", "aber nur wenn …"; 0 where there is none.
std::size_t behind_price_if(const Tokens& tokens, std::size_t at, std::size_t limit);

/// The first condition in [from, to). `several`: there are other prices, so that "ohne" alone and
/// "mit …" tell one from the other.
std::optional<Condition> condition_in(
    const Tokens& tokens, std::size_t from, std::size_t to, bool several
);

/// "…, sonst 14 €": the price at `from` is for whoever does not want the one before it.
bool otherwise_before(const Tokens& tokens, std::size_t from);

/// "Bis März für 12 €, sonst 14 €": the time that the first price depends on.
std::optional<Condition> day_before(const Tokens& tokens, std::size_t from, std::size_t to);

/// "Nur mit Beistellung Material. 8,50 €/Stk": what an only price depends on may have a sentence of
/// its own.
std::optional<Condition> only_with(const Tokens& tokens, const FoundPrice& found);

}  // namespace clusterlotse::matching
