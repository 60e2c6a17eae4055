#pragma once

#include "commands/moderator/needs_named.hpp"

namespace clusterlotse::commands {

/// A moderator passes on how the asker wants his need changed: "Die Queichtal braucht nur noch 30,
/// bitte ändern". The need is amended as if its asker had said so, in words that name nobody; he
/// and the firms that were asked hear it, and the log says in the moderator's words who wanted it.
/// False where the words change nothing of this need, or are his own need.
bool change_told(
    Office& office, const Request& request, storage::NeedRecord need, const NeedsNamed& named
);

/// True where change_told() would amend the need; changes nothing.
bool tells_change(
    Office& office, const Request& request, const storage::NeedRecord& need, const NeedsNamed& named
);

}  // namespace clusterlotse::commands
