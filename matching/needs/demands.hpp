#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// Marks the papers, tests and other services that are only asked to come with a part that is to be
/// made: "with test report", "inkl. Festigkeitsnachweis".
void find_demands(Scene& scene);

}  // namespace clusterlotse::matching
