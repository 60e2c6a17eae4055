#pragma once

#include "matching/index/features.hpp"
#include "matching/ranking/finding.hpp"
#include "matching/ranking/ranking.hpp"

namespace clusterlotse::matching {

/// What is left of the score for where the firm sits: a radius is a limit, a place alone only a
/// preference for near firms, what is not known costs nothing but is noted.
double distance_factor(
    const Query& query, const Features& features, Findings findings, Objection& objection
);

}  // namespace clusterlotse::matching
