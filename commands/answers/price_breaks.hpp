#pragma once

#include <string>

namespace clusterlotse::commands {

/// "Pro Stück 44, ab 50 Stück 39", "44 € mit, 40 ohne Zeugnis": the words with the currency at both
/// prices, each with what it depends on. Any other words as they are. `quantity`: the pieces
/// wanted; numbers that come to it may be pieces.
std::string with_price_breaks(const std::string& text, double quantity);

/// "44 mit, 40 ohne Zeugnis": two prices that depend on the same thing, without a currency.
bool names_prices_by_terms(const std::string& text);

}  // namespace clusterlotse::commands
