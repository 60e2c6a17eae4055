#pragma once

#include "domain/answer.hpp"
#include "matching/text/tokens.hpp"

#include <cstddef>
#include <vector>

namespace clusterlotse::matching {

/// A price where it stands.
struct FoundPrice {
    Price price;
    std::size_t from = 0;  ///< tokens [from, next), currency and unit included
    std::size_t next = 0;
    std::size_t condition_from = 0;  ///< tokens [condition_from, condition_next) of its condition
    std::size_t condition_next = 0;
};

/// Every sum with a currency beside it, and the price of a piece whose currency stands behind a
/// later one, in the order of the text, and claims its tokens. A sum that may be read in two ways
/// ("1,250 € je Stück") has the amount 0, and `doubtful` is set. `english`: the sender writes
/// "1,250" for a thousand, unless the text shows otherwise, as the total of an order does.
std::vector<FoundPrice> take_prices(Tokens& tokens, bool english, bool& doubtful);

}  // namespace clusterlotse::matching
