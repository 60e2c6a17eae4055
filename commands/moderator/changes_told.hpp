#pragma once

#include "commands/moderator/needs_named.hpp"

#include <optional>
#include <string_view>

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

/// "Liefertermin ist jetzt der 29.1.2027", "Menge 250 statt 200": words about what holds of a need
/// now.
bool tells_what_holds(std::string_view text);

/// The need of the card that he got last, where words without a name or a number change it and say
/// how many pieces it was: so many does that need want, and no other one that lives. Nothing
/// where they may be meant for another.
std::optional<storage::NeedRecord> changed_behind_card(
    Office& office, const Request& request, const NeedsNamed& named
);

}  // namespace clusterlotse::commands
