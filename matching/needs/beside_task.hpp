#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// Marks as uses what a need only compares its thing with ("so groß wie ein Schuhkarton"), goods
/// that go with a part, and another trade's material beside a told task. Roles that were told
/// before stay.
void find_beside(Scene& scene);

}  // namespace clusterlotse::matching
