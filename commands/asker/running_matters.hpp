#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// What an asker says of a need that goes on and what changes nothing of it: by when firms may
/// answer, which firms alone shall be asked, praise. False for other words.
bool running_matter(Office& office, const Request& request, storage::NeedRecord& need);

/// The same where he answers no need: of the one the last message to him was about, or the only one
/// that goes on; else he is asked which. `last`: as in asker_speaks().
bool running_matter_said(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
);

}  // namespace clusterlotse::commands
