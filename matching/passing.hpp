#pragma once

#include "matching/scene.hpp"

namespace clusterlotse::matching {

/// Gives a role of its own to what a need names only in passing: things that are all right
/// ("Kettenräder sind ok"), ways that are ruled out by a reason ("Blech ist zu schwer", "tired of
/// shipping"), what others offered instead, tools that are only paid for, and parts that come
/// forged or turned to the work that is asked ("12 geschmiedete Wellen sollen geprüft werden").
/// Roles that were told before stay.
void find_passing(Scene& scene);

}  // namespace clusterlotse::matching
