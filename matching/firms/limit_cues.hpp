#pragma once

#include "matching/text/tokens.hpp"

#include <string_view>

namespace clusterlotse::matching {

/// It names the room that a machine, a bath or a furnace has for a part.
bool speaks_of_room(std::string_view words);

/// Where presses stand, tonnes are their force; kilograms weigh a part, but not "80 kg Bärgewicht"
/// or "Coils bis 800 kg".
bool weighs_parts(const Tokens& tokens);

/// "Kranhaken bis 10 t", "Traversen bis 20 t": what the goods lift, not what they weigh.
bool lifts(const Tokens& tokens);

/// A bath is that of the trade which works in baths.
bool speaks_of_bath(std::string_view words);

/// True where the words tell neither a size nor a lot.
bool without_limit(std::string_view words);

}  // namespace clusterlotse::matching
