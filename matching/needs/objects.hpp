#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// Tells, among the mentions whose clause asks something, which name what is to be worked on:
/// "Drehteile brünieren", "Bilder unserer Drehteile", "die Gehäuse sollen eloxiert werden".
void find_workpieces(Scene& scene);

}  // namespace clusterlotse::matching
