#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The hour of this day at which people look at what the bot asks them.
TimePoint morning_of(const Office& office, Date date);

/// Moves the timer of a question to the asker to where one may ask: outside quiet hours and days of
/// rest, one question a day and person. True where that is now, and then counts as asked.
bool may_ask(Office& office, storage::TimerKind kind, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
