#pragma once

#include "matching/answers/answer_prices.hpp"
#include "matching/text/tokens.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Gives each of the prices of a text, in its order, what it depends on: "ab 100 Stück", "sonst",
/// "inkl. Material", "ohne". Tax is no condition. A number of pieces without that word counts
/// where it stands alone behind "ab".
void set_conditions(const Tokens& tokens, std::vector<FoundPrice>& prices);

/// "ab 12 €", "nicht unter 12 €": whether the price that begins at `from` is the least.
bool least_at(const Tokens& tokens, std::size_t from);

/// The word at `at` is in the price and nothing on top: "inkl. Versand".
bool included(const Tokens& tokens, std::size_t at);

}  // namespace clusterlotse::matching
