#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// Whether parts of this material are the work of a trade that is none of metal: glass, wood,
/// stone. So it is where the vocabulary says that turning or milling it becomes such a trade's
/// work.
bool of_another_trade(const Lexicon& lexicon, Id group);

/// Whether the words say that a thing is made of this material: "aus Glas", "Saphirscheiben", not
/// "für Glas", "in Holzkiste", "glasperlengestrahlt".
bool made_of(const Lexicon& lexicon, const Analysis& analysis, const Mention& material);

}  // namespace clusterlotse::matching
