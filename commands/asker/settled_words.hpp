#pragma once

#include "commands/desk/office.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// "Super, passt so": only that it is good as it is.
bool only_approves(std::string_view text);

/// "Das mit dem Preis hat sich erledigt": something beside the need is over, not the need.
bool settles_a_matter(std::string_view text);

/// Says that nothing is to be done where a matter beside the need is settled, and tells no firm;
/// asks what is over where it may be the need itself or a firm: "das mit der Fertigung hat sich
/// erledigt". False for other words, and where a firm's question waits that may be meant.
bool settled_told(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
