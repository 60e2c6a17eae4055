#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

namespace clusterlotse::commands {

/// Moves invitation and need on; false where the invitation has ended. `heard`: a person said it.
bool take_step(
    Office& office,
    storage::NeedRecord& need,
    storage::Invitation& invitation,
    const Answer& answer,
    bool heard = true
);

}  // namespace clusterlotse::commands
