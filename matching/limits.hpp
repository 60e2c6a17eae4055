#pragma once

#include "matching/analysis.hpp"
#include "matching/features.hpp"

#include <vector>

namespace clusterlotse::matching {

/// What a firm's text says about how large, heavy and many its parts may be: "Drehen bis Ø 400",
/// "Verfahrwege X 1200 Y 600 Z 500", "max. 8 t", "Blechdicke 0,5 bis 25 mm", "Losgrößen von 1 bis
/// 500". Each belongs to the processes named beside it in its sentence; at most 24.
std::vector<Envelope> envelopes_in(const Lexicon& lexicon, const Analysis& analysis);

}  // namespace clusterlotse::matching
