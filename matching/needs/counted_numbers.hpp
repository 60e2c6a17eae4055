#pragma once

#include "matching/text/analysis.hpp"
#include "matching/vocabulary/lexicon.hpp"

namespace clusterlotse::matching {

/// Takes out the works that a need names by a number alone ("135" is MAG welding in ISO 4063) where
/// the number counts something ("135 Stanzteile") or nothing else speaks of such work.
void drop_counted_numbers(const Lexicon& lexicon, Analysis& analysis);

/// "Festigkeitsnachweis nach FKM": the guideline, no rubber.
void drop_guidelines(Analysis& analysis);

}  // namespace clusterlotse::matching
