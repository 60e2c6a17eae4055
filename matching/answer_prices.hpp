#pragma once

#include "domain/answer.hpp"
#include "matching/tokens.hpp"

#include <cstddef>
#include <vector>

namespace clusterlotse::matching {

/// A price where it stands.
struct FoundPrice {
    Price price;
    std::size_t from = 0;  ///< tokens [from, next), currency and unit included
    std::size_t next = 0;
};

/// Every amount with a currency beside it, in the order of the text, and claims its tokens. An
/// amount that may be read in two ways ("1,250 €") is claimed but no price; `doubtful` tells of it.
std::vector<FoundPrice> take_prices(Tokens& tokens, bool& doubtful);

}  // namespace clusterlotse::matching
