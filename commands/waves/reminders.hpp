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

/// Whether a firm may be reminded of its answer, and why not.
enum class Remindable {
    yes,
    already,   ///< it was, and that was the only time
    silent,    ///< it never said that it is interested or wants time
    answered,  ///< it said all that it was asked for, a no included
    over,      ///< the request never reached it, or nobody waits for its answer
};
Remindable remindable(const storage::NeedRecord& need, const storage::Invitation& invitation);

/// A moderator wants a firm reminded that has not answered yet: it is, by his word, and not by
/// itself later on. False, and nothing is sent, where it pauses, has no profile any more, or is none
/// that remindable() calls silent.
bool remind_by_order(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
);

/// The time has come: the firm is reminded, unless it has said more meanwhile or the need ended.
void remind(Office& office, std::int64_t invitation_id);

}  // namespace clusterlotse::commands
