#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/needs_named.hpp"

#include <functional>
#include <optional>

namespace clusterlotse::commands {

/// The need that a moderator's words may be meant for: the one of the number, of the names or of
/// the message that he answers; else the only one that lives. Of several, a mere word at the
/// beginning of a clause names none.
std::optional<storage::NeedRecord> need_meant(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
);

/// Words for one of several needs, and nothing says for which: he is asked, about those he names
/// first. False where another thing tells it, or where they may be meant for none.
bool asks_which_meant(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named,
    const std::function<bool(const storage::NeedRecord&)>& may_be_meant
);

}  // namespace clusterlotse::commands
