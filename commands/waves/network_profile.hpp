#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// Answers the moderator with a draft of a technology or business request for the Enterprise Europe
/// Network, in English and German, without anything that names the asker.
void send_network_profile(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood
);

}  // namespace clusterlotse::commands
