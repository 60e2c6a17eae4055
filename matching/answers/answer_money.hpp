#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace clusterlotse::matching {

/// A sum of money as digits or number words.
struct MoneyAmount {
    double value = 0;
    std::size_t next = 0;   ///< token behind it, ",-" included
    bool doubtful = false;  ///< may be read in two ways: "1,250", "20 250"
};

/// Reads the amount at `at`: "1.200" is 1200, "12.50" is 12.5, "1.250,50", "1,250.50", "1'250.-".
/// Nothing where no amount stands there. `english`: the text divides thousands by commas.
std::optional<MoneyAmount> amount_at(const Tokens& tokens, std::size_t at, bool english);

struct Currency {
    std::string code;   ///< ISO 4217
    double factor = 1;  ///< 0.01 for cents, 1000 for "T€"
};

/// The currency a word or sign at `at` names; nothing for others.
std::optional<Currency> currency_at(const Tokens& tokens, std::size_t at);

}  // namespace clusterlotse::matching
