#pragma once

#include "commands/desk/office.hpp"

#include <vector>

namespace clusterlotse::commands {

/// He says which firms get files that are held: they do, with what the message said besides. False
/// where nothing of this message is held.
bool give_chosen(
    Office& office, const Request& request, const std::vector<storage::Invitation>& chosen
);

/// "Für alle", "nach NDA", said of files that are held: they go on as that says. False where none
/// is held or the words say something else.
bool held_go_on(Office& office, const Request& request, const storage::NeedRecord& need);

/// Gives files to these firms alone, and tells him who has them already; what names him waits for
/// his yes.
void give_alone(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::vector<storage::Invitation>& firms,
    const std::vector<storage::FileRecord>& files
);

/// "Zeichnung nur für Wolfstein" without a file: from now on those that are held, or else all that
/// the need has. False where the words say no such thing.
bool limited_by_word(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
