#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What moderators decided about the need, oldest first, for the moderator who reads it: when, who,
/// what and why, a line (`text`) each.
std::vector<Fields> decision_lines(
    Office& office, const storage::NeedRecord& need, Language language
);

/// "Protokoll", "log", "was wurde entschieden?" and nothing else but a need's number.
bool asks_for_decisions(std::string_view text);

/// `!protokoll`: the latest decisions about all needs, newest first, or all about the need of the
/// number or of `row`, the message that was answered; always privately, and for moderators only.
/// False for everybody else.
bool show_decisions(
    Office& office,
    const Request& request,
    std::string_view argument,
    const std::optional<storage::OutboxReference>& row = std::nullopt
);

}  // namespace clusterlotse::commands
