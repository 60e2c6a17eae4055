#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// Words beside a work that change which work is meant: "im Vakuum … härten" is vacuum hardening,
/// what comes "im Karton" asks nobody for boxes.
void read_circumstances(const Lexicon& lexicon, Analysis& analysis);

}  // namespace clusterlotse::matching
