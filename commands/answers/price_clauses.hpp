#pragma once

#include "domain/answer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a firm says of an amount where prices are talked of.
enum class AmountRole {
    named,    ///< "44,50 ist unser letztes Wort"
    least,    ///< "unter 13 geht nix"
    refused,  ///< "42 geht nicht", "statt 42"
    asked     ///< "43?"
};

/// A number that may be an amount of money, where it stands.
struct SaidAmount {
    std::size_t begin = 0;  ///< bytes [begin, end) of the number
    std::size_t end = 0;
    double value = 0;
    bool money = false;    ///< its currency stands beside it
    std::size_t from = 0;  ///< [from, next): with the currency
    std::size_t next = 0;
    std::size_t clause = 0;  ///< index of its clause
    AmountRole role = AmountRole::named;
};

/// A part of the words between commas, full stops, "aber" and the like.
struct PriceClause {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool asks = false;  ///< a question mark ends it
};

/// Words in which prices are talked of, taken apart.
struct PriceClauses {
    std::vector<PriceClause> clauses;
    std::vector<SaidAmount> amounts;  ///< sizes, pieces, days and percents are none
};

/// Takes the words apart. Total; of a text longer than any such talk nothing is taken.
PriceClauses price_clauses(const std::string& text);

/// The prices of the parts themselves in an answer: no freight, tools and the like.
std::vector<Price> main_prices(const Answer& answer);

/// What is paid besides the parts.
bool is_side_cost(const Price& price);

/// Whether a price may be another one for the same parts: not a quarter of it, nor four times.
bool near_price(double one, double other);

/// "nicht", "zu wenig", "no way": such words are no yes to an amount.
bool refuses_amount(std::string_view words);

}  // namespace clusterlotse::commands
