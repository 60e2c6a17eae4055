#pragma once

#include "commands/answers/own_price.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Another price that the words tell by the old one or in a roundabout way, and the figure that
/// follows from it.
struct PriceChange {
    std::size_t begin = 0;  ///< bytes [begin, end) of the words that tell it
    std::size_t end = 0;
    std::string amount;  ///< "41,80"; empty where no figure follows: "fast gleich"
};

/// "5 % runter", "2 € billiger", "zwölf fuffzig", "einen Fuffziger", "fast gleich" behind a price
/// of the firm's own. Nothing where its words tell no such thing.
std::optional<PriceChange> price_change(const std::string& text, const PricesKnown& known);

/// Such words beside an amount with its currency: "5 % runter, also 41,80 €" without the first
/// part.
std::string without_told_change(const std::string& text, const PricesKnown& known);

}  // namespace clusterlotse::commands
