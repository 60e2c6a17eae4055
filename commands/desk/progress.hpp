#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// Takes a need's step, the only way its state changes: stores it with the time and, where it ends,
/// the reason; then no timer of it is left but those that ask how it came out. What was put aside
/// lives as if renewed once it is taken up, by whatever step. False, and nothing changed, where
/// domain/lifecycle has no such step.
[[nodiscard]] bool advance(
    Office& office, storage::NeedRecord& need, NeedEvent event, const std::string& reason = {}
);

/// Takes an invitation's step and stores it, under a new id where it has none; false where there is
/// no such step. A timer that waits for the firm ends where the firm answered or the invitation
/// ended.
[[nodiscard]] bool advance(Office& office, storage::Invitation& invitation, InvitationEvent event);

}  // namespace clusterlotse::commands
