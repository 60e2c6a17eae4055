#pragma once

#include "commands/desk/attempt.hpp"

#include <span>

namespace clusterlotse::commands {

/// What a message of a member's may mean, in the order in which it is looked at. The last attempt
/// takes whatever is left.
std::span<const Attempt> message_attempts();

/// What words in a direct chat that answer no message may mean there, by what was last said: one
/// entry of message_attempts().
std::span<const Attempt> chat_attempts();

/// What words may mean that are for nothing said before: the last entry of message_attempts().
std::span<const Attempt> free_text_attempts();

/// Does what a member's message asks for; he is known, and so is that he wrote it. Replies and
/// effects are rows of the open transaction.
void take_message(Office& office, const Request& request);

}  // namespace clusterlotse::commands
