#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/moderator_words.hpp"

namespace clusterlotse::commands {

/// True where a need waits for a moderator: for its release, for what came of it by phone, or for
/// an idea because nobody was found.
bool has_need_before_him(Office& office, const storage::NeedRecord& need);

/// Does what a moderator decided about a need, logs it and answers him. What is not understood, and
/// what is too late, gets a short word.
void decide(
    Office& office, const Request& request, storage::NeedRecord need, const ModeratorWords& words
);

}  // namespace clusterlotse::commands
