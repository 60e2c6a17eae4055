#pragma once

#include "matching/features.hpp"
#include "matching/match.hpp"
#include "matching/ranking.hpp"

#include <string>
#include <vector>

namespace clusterlotse::matching {

/// 0..1 how well a firm's materials serve the need: same grade 1, same group less, unknown in the
/// middle. Adds a fact for each wanted material; sets `hard` where the firm excludes one.
double material_fit(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    std::vector<Fact>& facts,
    bool& hard
);

/// 0..1 how well sizes, mass and lot fit; sets `hard` where a limit from the firm's table is
/// exceeded.
double envelope_fit(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    std::vector<Fact>& facts,
    bool& hard
);

}  // namespace clusterlotse::matching
