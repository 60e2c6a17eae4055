#pragma once

#include "matching/answers/answer_prices.hpp"

#include <cstddef>
#include <optional>

namespace clusterlotse::matching {

/// A price without its unit at a token: "EUR 12", "12 €", "12-14 €", "12 Euro 50". One that may be
/// read in two ways, which sets `doubtful`, has the amount 0.
std::optional<FoundPrice> sum_at(
    const Tokens& tokens, std::size_t at, bool english, bool& doubtful
);

/// The same for "Stückpreis 14,20 zzgl. Rüsten 80 EUR", whose currency stands only behind a later
/// sum. Only behind a word for the price of a piece, and not for a whole number, which may count
/// pieces.
std::optional<FoundPrice> bare_piece_price(
    const Tokens& tokens, std::size_t at, bool english, bool& doubtful
);

}  // namespace clusterlotse::matching
