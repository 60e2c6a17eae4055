#pragma once

#include "matching/index/features.hpp"
#include "matching/ranking/finding.hpp"
#include "matching/ranking/ranking.hpp"

namespace clusterlotse::matching {

constexpr double kNothingAsked = 0.6;  ///< the fit where the need does not ask

/// 0..1 how well a firm's materials serve the need: same grade 1, same group less, unknown in the
/// middle. An equivalent counts in place of the material that fits least, where it fits better.
/// Notes what it found for each wanted material; objects where the firm excludes one.
double material_fit(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    Findings findings,
    Objection& objection
);

/// 0..1 how well sizes, mass and lot fit; objects where a limit is exceeded, hard where it
/// stands in the firm's table or is exceeded by far.
double envelope_fit(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    Findings findings,
    Objection& objection
);

}  // namespace clusterlotse::matching
