#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The first digits of the postcodes around a town that is known: "66" for Kusel; empty where it is
/// not, or lies between two regions.
std::string region_around(const Office& office, const std::string& town);

}  // namespace clusterlotse::commands
