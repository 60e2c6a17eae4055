#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The members whom somebody may mean who writes `written`: by id, by name or part of it in any
/// spelling of umlauts, and only where nobody is called so, by a name spelled nearly like it. One
/// that is called exactly so is meant alone. At most nine, by name.
std::vector<Profile> members_named(Office& office, std::string_view written);

}  // namespace clusterlotse::commands
