#pragma once

#include "matching/firms/offers.hpp"
#include "matching/index/features.hpp"
#include "matching/text/analysis.hpp"

#include <vector>

namespace clusterlotse::matching {

/// What a firm's text says about how large, heavy and many its parts may be: "Drehen bis Ø 400",
/// "Verfahrwege X 1200 Y 600 Z 500", "Karusselldrehmaschine, Ø 3.200 mm, 25 t", "Nutzraum 900 x 900
/// x 1200", "Blechdicke 0,5 bis 25 mm", "Losgrößen von 1 bis 500". Each belongs to the work named
/// beside it, else before it in the same line, weights and lots else to all the firm does (kNone).
/// Nothing is read where a text tells of jobs, customers, history or the law. At most 32.
/// `passages` and `evidence` are those of the analysis.
std::vector<Envelope> envelopes_in(
    const Lexicon& lexicon,
    const Analysis& analysis,
    const std::vector<Passage>& passages,
    const std::vector<Evidence>& evidence
);

}  // namespace clusterlotse::matching
