#pragma once

#include "commands/asker/asker_words.hpp"
#include "commands/desk/office.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The firms that were asked, in the order in which the asker may speak of them: those of the table
/// of answers first, then the others.
std::vector<storage::Invitation> firms_spoken_of(Office& office, const storage::NeedRecord& need);

/// What the asker may be speaking of where he writes about this need.
AskerSetting setting_of(Office& office, const storage::NeedRecord& need);

/// True where the words give the order to a firm that was asked: "Wir nehmen Otterbach" wants
/// nobody asked besides.
bool gives_order(Office& office, const storage::NeedRecord& need, const std::string& text);

/// True where the firm answered something else than a plain no.
bool came_forward(Office& office, const storage::Invitation& invitation);

/// Tells the asker privately where he wrote; a reaction is answered by a message of its own.
void answer_asker(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
);

/// Does what the asker's words say about the end of his need and confirms it in one line, or asks
/// back where it is not clear who gets the order or how it ends.
void asker_ends(
    Office& office, const Request& request, storage::NeedRecord& need, const AskerWords& words
);

/// Asks how the need ended, and says which words tell it; where the order is to go to several
/// firms, that it can be noted for one.
void ask_how_it_ended(Office& office, const Request& request, const storage::NeedRecord& need);

/// Asks which firm gets the order; his next number or name awards it.
void ask_who_gets_it(Office& office, const Request& request, const storage::NeedRecord& need);

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
