#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// Gives a role of its own to what a need names only in passing: things that are all right
/// ("Kettenräder sind ok"), ways that a reason rules out ("Blech ist zu schwer", "tired of
/// shipping"), what others offered instead, and tools that are only paid for. Roles that were told
/// before stay.
void find_passing(Scene& scene);

}  // namespace clusterlotse::matching
