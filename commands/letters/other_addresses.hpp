#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Sends what one address refused to another one, as plain text with the same meaning of an answer;
/// `subject` where it had none and goes by mail. The copy's outbox row; nothing where the message
/// is gone.
std::optional<std::int64_t> send_copy(
    Office& office,
    const storage::OutboxReference& refused,
    const Recipient& next,
    const std::string& subject
);

/// Sends what one address refused to the next one at which its reader's firm may be reached, as
/// plain text with the same meaning of an answer: for a firm that was asked (`invitation`) the
/// contacts who agreed to requests, and it is written to there from now on; for the asker (without
/// one) his own other addresses, then such contacts of his firm. Nobody who stands on the other
/// side of this need gets it. False where there is no such address left, or the message is only
/// for the one who wrote.
bool reach_elsewhere(
    Office& office,
    const storage::OutboxReference& refused,
    const storage::NeedRecord& need,
    storage::Invitation* invitation
);

}  // namespace clusterlotse::commands
