#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// Makes workpieces of parts that come forged, turned or bought to the work that is asked: "12
/// geschmiedete Wellen sollen geprüft werden", "we buy cold-headed screws and need a plating shop".
/// Roles that were told before stay.
void find_coming_parts(Scene& scene);

}  // namespace clusterlotse::matching
