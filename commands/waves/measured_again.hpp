#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// The firm that was asked, measured by what the need asks for now: for all its steps, or for those
/// that it does. A match without facts where nothing of it is known to fit.
Candidate measured_again(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation
);

}  // namespace clusterlotse::commands
