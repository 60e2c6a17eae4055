#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A message of words: heard where it is for the bot and its writer is a member, or answers for a
/// firm that was asked. Strangers are greeted, mails that nobody vouches for have to be confirmed;
/// nothing happens beyond the hourly share.
void heed_text(Office& office, const Request& request);

}  // namespace clusterlotse::commands
