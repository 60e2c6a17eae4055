#pragma once

#include "matching/text/tokens.hpp"
#include "matching/vocabulary/gazetteer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::matching {

/// Firms the asker does not want asked, as he writes them without "Firma": "nicht an Müller",
/// "außer Firma Becker GmbH", "everyone except Schmidt Metall". At most ten.
std::vector<std::string> excluded_firms(Tokens& tokens, std::string& words);

/// Where the work is wanted.
struct Place {
    std::string name;  ///< as written; empty where only a radius is said
    std::optional<double> radius_km;
    std::string words;
};

/// "im Umkreis von 50 km um Kaiserslautern", "near Mannheim", "67655 Kaiserslautern"; of `places`
/// also "ein Lieferant aus dem Saarland".
std::optional<Place> take_place(Tokens& tokens, const Gazetteer& places);

/// Whether the asker wants his name or the need kept from others, in words the vocabulary's list
/// of single words does not hold: "unser Name soll nicht genannt werden".
bool wants_discretion(const Tokens& tokens, std::string& words);

}  // namespace clusterlotse::matching
