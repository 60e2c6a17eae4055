#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Takes the words for an answer to the request that waits for one, or else to those that were
/// answered before; to those that they name by their part, if any. Where several are meant, the
/// writer is asked which. False where no firm of his was asked.
bool answer_open_requests(Office& office, const Request& request);

}  // namespace clusterlotse::commands
