#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Remembers to ask a firm once more that showed interest or asked for time: at half of the time it
/// has, or on the day it named. At most once for an invitation; nothing for any other state.
void remind_at_half_time(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
);

/// A need that was put aside is taken up: the reminders that its rest cancelled come back, as far
/// as their time is still ahead.
void bring_back_reminders(Office& office, const storage::NeedRecord& need);

/// The time has come: the firm is reminded, unless it has said more meanwhile or the need ended.
void remind(Office& office, std::int64_t invitation_id);

}  // namespace clusterlotse::commands
