#pragma once

#include "matching/needs/service_scene.hpp"

namespace clusterlotse::matching {

/// People are asked for and no work: "vier Schweißer auf Leihbasis", "einen CNC-Fräser für vier
/// Wochen", "brauche zwei Rohrleitungsmonteure".
bool staff_asked(const ServiceScene& scene);

}  // namespace clusterlotse::matching
