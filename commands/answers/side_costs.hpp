#pragma once

#include "commands/answers/own_price.hpp"
#include "domain/answer.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What the asker has just asked the costs of behind an offer, as the unit of such a price: "Was
/// kostet die Fracht?" "" where of nothing, of several things, or of the parts' own price as well.
std::string side_cost_asked(const PricesKnown& known);

/// "Versand 35", "80 für die Fracht" behind an offer: the words with a currency at such a number.
/// Where the asker has just asked what such a thing costs, at the only number of the words.
std::string with_side_costs(const std::string& text, const PricesKnown& known);

/// "240 Euro pauschal" behind the asker's question for the freight is the price of that, and
/// neither of a piece nor of all.
void take_side_cost_asked_for(const std::string& text, const PricesKnown& known, Answer& answer);

/// The one such thing that these words speak of, as the unit of its price: "shipping", "tooling",
/// "set_up", "surcharge"; "" where of none or of several.
std::string side_cost_named(const std::string& words);

/// The words speak of freight, tools and the like.
bool speaks_of_side_cost(std::string_view words);

/// "13,50 bei 85 Fracht": a price and what comes on top of it, with or without a currency.
bool prices_with_side_cost(std::string_view words);

/// A number right behind such a word is no price of the parts.
bool led_to_side_cost(std::string_view before);

}  // namespace clusterlotse::commands
