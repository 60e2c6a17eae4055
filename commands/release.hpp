#pragma once

#include "commands/office.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// Shows a waiting need to the moderators with the firms that would be asked.
void ask_moderators(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// Asker's or moderator's word to let a waiting need go out.
void release_need(Office& office, storage::NeedRecord need);

/// Moderator's no to a waiting need; the asker is told.
void reject_need(Office& office, storage::NeedRecord need);

}  // namespace clusterlotse::commands
