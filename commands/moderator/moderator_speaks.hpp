#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// A moderator speaks of needs as one does on the telephone, by who asked or by what is to be made:
/// he asks how they stand, passes on a change, or decides. `row`: what he answers. False for
/// anything else, for words about his own needs, and where he answers somebody's words.
bool moderator_speaks_of_need(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

}  // namespace clusterlotse::commands
