#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// "Kann jemand vorbeikommen?", "on site": welding and machining there is work of its own.
void name_work_on_site(Scene& scene);

}  // namespace clusterlotse::matching
