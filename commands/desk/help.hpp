#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// `!hilfe`: the words that whoever asks needs now: for his needs that run, for the requests to his
/// firms, for a moderator's work; how to begin where he has none of these. In the room only the
/// last, as everybody reads it.
void show_help(Office& office, const Request& request);

}  // namespace clusterlotse::commands
