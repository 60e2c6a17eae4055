#pragma once

#include "commands/asker/asker_words.hpp"
#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <string>
#include <string_view>
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

}  // namespace clusterlotse::commands
