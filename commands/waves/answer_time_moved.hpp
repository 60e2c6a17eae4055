#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Moves the day by which the firms may answer where the asker's words name another: the wave and
/// the reminders follow, who was asked and has not answered reads it, and the asker reads what
/// holds, also where the need then runs longer or its own day comes before. False for other words.
bool answer_time_moved(Office& office, const Request& request, storage::NeedRecord& need);

/// What follows from a day by which the firms of a need may answer: the next wave and the reminders
/// wait for it, and the need lives so long. True where it lives longer than before.
bool follow_answer_time(Office& office, storage::NeedRecord& need, Date day);

}  // namespace clusterlotse::commands
