#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// "Wer drückt uns die Welle gerade" prints nothing: without umlauts it is written like "druckt",
/// but who wrote the dots, or "ue", did not mean that.
void drop_pressing(const Lexicon& lexicon, Analysis& analysis);

}  // namespace clusterlotse::matching
