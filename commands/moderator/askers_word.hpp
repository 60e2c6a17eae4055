#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The asker ended or parked his need: the moderators who had it before them (to release it, to
/// find somebody, by phone, or put aside) hear that nothing is left for them to do. Nothing where
/// firms had it, and nothing to a moderator who is the asker. `before`: the need as it was.
void tell_moderators_of_askers_word(
    Office& office, const storage::NeedRecord& before, const storage::NeedRecord& now
);

/// True where the need rests because its asker wants it to, and not a moderator.
bool parked_by_asker(Office& office, const storage::NeedRecord& need);

/// Tells a moderator who wants firms asked until when the asker has parked the need, and how it
/// goes on then.
void say_parked_by_asker(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
