#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Tells a stranger kindly how to join, at most once a day; nothing else happens.
void greet_stranger(Office& office, const Request& request);

/// Keeps a mail that nobody vouches for and asks the registered address once whether it is genuine.
void ask_for_confirmation(Office& office, const Request& request);

/// False where the speaker has used up his hourly share; he is told once an hour.
bool within_limits(Office& office, const Request& request);

/// Tells once a chat that what was written there cannot be read.
void explain_unreadable(Office& office, const Request& request);

}  // namespace clusterlotse::commands
