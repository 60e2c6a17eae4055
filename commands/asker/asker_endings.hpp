#pragma once

#include "commands/asker/asker_words.hpp"
#include "commands/asker/award_by_word.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/office.hpp"

#include <vector>

namespace clusterlotse::commands {

/// Does what the asker's words say about the end of his need and confirms it in one line, or asks
/// back where it is not clear who gets the order or how it ends.
void asker_ends(
    Office& office, const Request& request, storage::NeedRecord& need, const AskerWords& words
);

/// Asks how the need ended, and says which words tell it; where the order is to go to several
/// firms, that it can be noted for one.
void ask_how_it_ended(Office& office, const Request& request, const storage::NeedRecord& need);

/// The asker says which firm his kept words were meant for: they award the order, or go to it.
void asker_chooses(Office& office, const Request& request, const storage::Invitation& invitation);

/// Words to one firm that decide about the need instead: that it gets the order or somebody else
/// does, that the need is withdrawn, put aside or goes on. False where they say something else.
bool asker_decides(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    const storage::Invitation& invitation
);

}  // namespace clusterlotse::commands
