#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// "Wer wird gefragt?", "an wen ging B-2026-031?", "who did you ask?": which firms a need goes to.
bool asks_whom(std::string_view text);

/// "Ist die Dreherei dabei?": whether one firm is among them.
bool asks_whether_asked(std::string_view text);

/// Shows a moderator who asks for it the firms of a need: those that are to be asked, with their
/// numbers on his list, and those that were, with how they answered, without a price; privately.
/// False where he says anything else.
bool show_whom(Office& office, const Request& request, const storage::NeedRecord& need);

/// The need a moderator means who names none: that of the bot's last message to him, else the only
/// one that waits for a release, else the only one that is under way.
std::optional<storage::NeedRecord> need_asked_about(
    Office& office, const storage::OutboxReference& last
);

}  // namespace clusterlotse::commands
