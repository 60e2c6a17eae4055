#pragma once

#include "matching/vocabulary/gazetteer.hpp"
#include "matching/vocabulary/vocabulary_entry.hpp"

#include <string_view>

namespace clusterlotse::matching {

/// True for the tables [postcodes], [places] and [abroad].
bool names_places(std::string_view table);

/// Reads one of them. Throws VocabularyError on anything but [latitude, longitude] or [latitude,
/// longitude, reach in km] in Europe, on what is no postcode, and on a name that stands twice.
void read_places(
    std::string_view table, std::string_view file, const toml::table& entries, Gazetteer& gazetteer
);

}  // namespace clusterlotse::matching
