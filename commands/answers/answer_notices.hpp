#pragma once

#include "commands/answers/answers.hpp"

#include <string>

namespace clusterlotse::commands {

/// Proposed to the moderator or taken off his list: the firm knows of the need from elsewhere.
bool not_asked(InvitationState state);

/// One line of how a supplier's words were understood, with what his profile may learn of them.
void read_back(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const TakenAnswer& taken
);

/// Who settles a need himself, or has yet to release it, hears that a firm did not wait. True where
/// somebody does.
bool tell_moderators_early(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::string& text
);

/// Words that were not understood go to the moderators. True where somebody reads them.
bool tell_moderators_unclear(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::string& text
);

}  // namespace clusterlotse::commands
