#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// A firm's answer without what speaks ill of a member, the asker among them: "Das ist doch die
/// Glantal, die zahlen immer spät". What it says of work, material and itself stays.
std::string without_ill_talk(const Office& office, const std::string& text);

}  // namespace clusterlotse::commands
