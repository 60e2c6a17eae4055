#pragma once

#include <string_view>

namespace clusterlotse::matching {

/// True for a word that names the room a machine, a bath or a furnace has for a part.
bool names_room(std::string_view word);

/// True for a word beside which numbers are no limits of parts: halls, streets, stores, the year.
bool names_surroundings(std::string_view word);

/// "Teile unter 500 mm sind nicht wirtschaftlich", "unter 1 kg: nein danke".
bool unwanted_below(std::string_view words);

}  // namespace clusterlotse::matching
