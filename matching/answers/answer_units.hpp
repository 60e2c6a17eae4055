#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <string>

namespace clusterlotse::matching {

/// What an amount is for, as Price::unit names it.
struct PriceUnit {
    std::string unit;      ///< empty: not said
    std::size_t next = 0;  ///< token behind the words
};

/// Reads "/Stk", "pro Stunde", "das Stück", "each", "/100 Stk" right behind an amount.
PriceUnit unit_behind(const Tokens& tokens, std::size_t at);

/// Reads what the words of [from, to) call a price: "Rüstkosten", "pauschal", "Stundensatz",
/// "Gesamtpreis", "je", "Stückpreis". `extra`: only what comes on top of the price.
std::string unit_named(const Tokens& tokens, std::size_t from, std::size_t to, bool extra);

/// "Maut" of "plus Maut 45 €": the written name of a surcharge among these tokens; "" where it has
/// none of its own.
std::string surcharge_name(const Tokens& tokens, std::size_t from, std::size_t to);

}  // namespace clusterlotse::matching
