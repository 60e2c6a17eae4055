#pragma once

#include "commands/moderator/needs_named.hpp"

#include <string>

namespace clusterlotse::commands {

/// The marked words as the orders that moderators give with a need's number: "Xaskerx kriegt
/// Xpartx von Lautertal" is "vergeben an Lautertal", "bei Xpartx Hahnenbach fragen" is "Hahnenbach
/// fragen". What names the need and nothing else is left out.
std::string as_plain_order(const NeedsNamed& named);

/// The words with the names as they were written where they say something, and without what only
/// says which need is meant.
std::string without_naming(const NeedsNamed& named);

}  // namespace clusterlotse::commands
