#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// True for "zurückgezogen", "extern vergeben" or "nicht geklappt" once more, of a need that has
/// ended just so: words that name no other need must not end one unasked.
bool ends_once_more(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
