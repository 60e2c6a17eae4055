#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// "Suche Fräskapazität", "5-Achs-Kapazität".
bool capacity_asked(const Analysis& analysis);

/// "noch 2 Std. Platz auf der Flachschleife", "hat jemand einen Glühofen frei?" `hours`: what is
/// wanted is counted in hours.
bool machine_time_asked(const Analysis& analysis, bool hours);

}  // namespace clusterlotse::matching
