#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::commands {

/// Who else may be told at the firm to which the talk's message went, and what agreed to requests:
/// nobody who stands on the other side as well.
std::vector<Recipient> colleagues_in_talk(
    Office& office, std::int64_t talk, const storage::OutboxReference& refused
);

/// From now on that side of the talk is written to at the other address.
void move_talk(Office& office, std::int64_t talk, const Address& from, const Address& to);

/// Whose words did not reach the other side of the talk hears so; nothing where the message brought
/// no words. Names nobody.
void tell_talk_lost(Office& office, std::int64_t talk, const storage::OutboxReference& refused);

}  // namespace clusterlotse::commands
