#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A moderator asks by which rules the bot works, or tells when he is away and who stands in for
/// him: he reads how many firms are asked and when, how long he has, and who comes after him. False
/// for anything else.
bool moderator_asks_rules(Office& office, const Request& request);

}  // namespace clusterlotse::commands
