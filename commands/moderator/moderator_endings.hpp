#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/moderator_words.hpp"

namespace clusterlotse::commands {

/// Ends a need as its moderator said: awarded to a firm he named, awarded outside, nothing came of
/// it, or nobody can be found. Logged with his reason; the asker and the other moderators hear it,
/// and he is asked for the reason where he gave none. A firm that is not known or not the only one
/// of its name is asked back; where the need cannot end so, he hears how it stands.
void end_as_said(
    Office& office, const Request& request, storage::NeedRecord& need, const ModeratorWords& words
);

}  // namespace clusterlotse::commands
