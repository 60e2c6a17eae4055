#pragma once

#include "commands/desk/office.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// True where a member has a machine to sell or to give away: "Wir verkaufen eine gebrauchte
/// Drehmaschine, Bj. 2012". Read as a need it would ask every turner in the cluster. False where
/// he looks for something as well, and for parts that a firm makes and sells. Total.
bool offers_machine(std::string_view text);

/// Passes such an offer to the moderators and tells the member so; no firm is asked.
void pass_on_machine_offer(Office& office, const Request& request, std::string_view text);

}  // namespace clusterlotse::commands
