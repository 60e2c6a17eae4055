#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The firm as its profile names it; the profile's id where it is gone.
std::string firm_name(const Office& office, const std::string& profile_id);

}  // namespace clusterlotse::commands
