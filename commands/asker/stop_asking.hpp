#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// No further wave and no line in a digest for a need that firms are asked about; what was asked
/// stays. Returns what "asking_stopped" says of it, `before` where it was so already.
Fields end_asking(Office& office, storage::NeedRecord& need);

/// The asker wants nobody else to be asked: no further wave, no line in a digest; what was asked
/// stays, and the need lives. Tells him so, shorter where he has said it before, with a question to
/// him that is open. False where nobody is being asked.
bool stop_asking(Office& office, const Request& request, storage::NeedRecord& need);

/// The same where these words say it; what they say besides, empty where that is nothing. Nothing
/// where they do not say it.
std::optional<std::string> asking_stopped(
    Office& office, const Request& request, storage::NeedRecord need
);

/// He wants it to go on after all: the next wave comes as it would have. False where he had not
/// stopped it.
bool ask_again(Office& office, storage::NeedRecord& need);

}  // namespace clusterlotse::commands
