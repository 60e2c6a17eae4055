#pragma once

#include "matching/measures/measures.hpp"

namespace clusterlotse::matching {

/// "Preisstaffel 500/1500/3000", "Preise für 50, 100 und 200 Stück", "bei Abnahme von 50/100",
/// "price breaks at 10, 25 and 50": the amounts a price is wanted for. They are never a size, and
/// an amount only where none else is said.
void take_price_breaks(Tokens& tokens, Measures& measures);

}  // namespace clusterlotse::matching
