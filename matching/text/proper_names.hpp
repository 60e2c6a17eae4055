#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// True where a word of the trade is a person's or a place's name: "Inhaber Karl Gießer", "Brüder
/// Bruns", "Schmied & Söhne", "Schmiedgasse 12", "An der Verzinkerei 7", "in der ehemaligen
/// Gießerei". A trade's name stands with a capital letter there; where it does not, it is none.
bool in_proper_name(const Analysis& analysis, const Mention& mention);

}  // namespace clusterlotse::matching
