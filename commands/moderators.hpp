#pragma once

#include "commands/office.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The moderators who can be reached, in the order of the settings: each next one is the deputy of
/// those before him.
std::vector<Recipient> reachable_moderators(const Office& office);

/// True for addresses that are taken for one person's: "@lotse:example.org" and
/// "lotse@example.org".
bool same_person(const Address& one, const Address& other);

/// What one of them reads, in his language.
using ModeratorFields = std::function<Fields(Language)>;

/// Writes to the next moderator who has not got the need before him yet, at all addresses that
/// follow with the same local part (his Matrix id and his mail address), and counts them; false
/// where all have it.
bool tell_next_moderator(
    Office& office,
    storage::NeedRecord& need,
    std::string_view template_name,
    const ModeratorFields& fields,
    const storage::OutboxContext& context
);

/// Tells the others who have the need before them how it was decided; not the decider's own other
/// address.
void tell_other_moderators(
    Office& office,
    const storage::NeedRecord& need,
    const Address& decider,
    std::string_view template_name,
    const ModeratorFields& fields
);

}  // namespace clusterlotse::commands
