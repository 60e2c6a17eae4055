#pragma once

#include "matching/index/features.hpp"
#include "matching/ranking/finding.hpp"
#include "matching/ranking/ranking.hpp"

#include <vector>

namespace clusterlotse::matching {

/// What several comparisons add up to.
struct FitSum {
    double sum = 0;
    int asked = 0;
};

/// How the tolerances and the roughness that a need asks for lie to what a firm holds: a finer
/// machine can make the coarse part, a coarser one is a reason to ask, not to refuse.
FitSum fineness_fit(
    const Query& query,
    const std::vector<Envelope>& envelopes,
    Findings findings,
    Objection& objection
);

}  // namespace clusterlotse::matching
