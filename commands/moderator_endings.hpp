#pragma once

#include "commands/office.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A moderator ends a need; `chosen`: the invitation that gets the order. The asker is told by the
/// caller. False, and nothing changed, where the need cannot end so.
bool settle_need(
    Office& office,
    storage::NeedRecord& need,
    NeedEvent event,
    const std::string& reason,
    std::optional<std::int64_t> chosen = std::nullopt
);

}  // namespace clusterlotse::commands
