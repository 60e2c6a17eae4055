#pragma once

#include "matching/answers/answer_prices.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Makes prices of several numbers of pieces, which do not say what they are of, prices of a piece
/// where they can be nothing else.
void set_unit_of_tiers(std::vector<FoundPrice>& prices);

}  // namespace clusterlotse::matching
