#pragma once

#include "matching/firms/passages.hpp"
#include "matching/text/analysis.hpp"

#include <vector>

namespace clusterlotse::matching {

/// True where a firm's text opens as that of a craft outside metal (a dental laboratory, a
/// goldsmith, a stone mason, a printer): what it says of casting, milling or welding is told of its
/// own crowns, rings and stones. Never of one that takes orders of industry ("nach Zeichnung",
/// lots, "im Lohn") or names several common metals that it works.
bool lives_by_another_craft(
    const Lexicon& lexicon, const Analysis& text, const std::vector<Passage>& passages
);

}  // namespace clusterlotse::matching
