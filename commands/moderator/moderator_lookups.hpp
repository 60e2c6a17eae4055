#pragma once

#include "commands/moderator/needs_named.hpp"

#include <optional>

namespace clusterlotse::commands {

/// A moderator asks how it stands: "Hat sich da schon jemand gemeldet?" shows the need that he
/// names, answers or was written about last, else the only one that lives; "Wie viele Anfragen
/// laufen gerade?" and questions about several list what lives. False where he asks nothing like
/// it.
bool moderator_asks_standing(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
);

}  // namespace clusterlotse::commands
