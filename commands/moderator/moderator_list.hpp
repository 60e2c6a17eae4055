#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What became of a moderator's words about firms.
struct ListChange {
    std::vector<Fields> notes;   ///< a line each: added, taken off, refused and why, unknown
    std::vector<Profile> added;  ///< that may be asked
    bool changed = false;        ///< a firm came or went
    bool open = false;           ///< something has to be asked back before anything goes out
};

/// The members meant by a number of the card or by a name, one entry for each firm he listed; an
/// entry has several firms where the name is ambiguous and none where nobody is called so.
std::vector<std::vector<Profile>> firms_meant(
    Office& office, const storage::NeedRecord& need, const std::string& words
);

/// Changes the moderator's list as he says and logs each change with his reason.
ListChange change_list(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const ModeratorWords& words
);

/// Whom of the firms he names may be asked, without putting them on a list.
ListChange firms_to_ask(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& firms,
    const std::string& reason
);

}  // namespace clusterlotse::commands
