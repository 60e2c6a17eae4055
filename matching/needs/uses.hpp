#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// Tells which mentions only say what a thing is for or belongs to ("Halter für Schweißroboter"),
/// who the asker is ("unsere Dreherei"), or are there by chance (a weak part of a compound, the
/// name of goods beside a part that is to be made).
void find_uses(Scene& scene);

}  // namespace clusterlotse::matching
