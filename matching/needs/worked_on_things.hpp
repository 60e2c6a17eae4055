#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>

namespace clusterlotse::matching {

/// The mention names a thing rather than a work: "Drehteile", "castings", "Stanz- und Drehteile".
bool names_thing(const Analysis& analysis, const Mention& mention);

/// True where what is mentioned comes to the firm to be worked on: "Umspritzen von Drehteilen",
/// "wir beschichten Gestelle, Stahlkonstruktionen", "machining of castings", "Ihre gelaserten
/// Bleche", "beigestellte Gussteile". `opening`: first atom of its sentence or of the heading
/// before it. `made_by`: the process that the mention would show; a work of the same kind that
/// stands in front makes it a product of the firm.
bool worked_on(
    const Lexicon& lexicon,
    const Analysis& analysis,
    std::uint32_t opening,
    const Mention& mention,
    Id made_by
);

}  // namespace clusterlotse::matching
