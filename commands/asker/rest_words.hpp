#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

namespace clusterlotse::commands {

/// Fills in for the asker of a need that is put aside that it stays so, and until when.
void set_parked(const storage::NeedRecord& need, Fields& fields);

/// The same for a firm that answers meanwhile.
void set_resting(const storage::NeedRecord& need, Language reader, Fields& fields);

}  // namespace clusterlotse::commands
