#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>

namespace clusterlotse::commands {

/// Where a person's places of the day are short, the request of an urgent need takes the turn of
/// the first request that waits for him and is not urgent, and that one takes its turn. `outbox_id`
/// is the urgent request's row; nothing happens where no earlier turn can be had.
void take_earlier_turn(Office& office, const Address& person, std::int64_t outbox_id);

}  // namespace clusterlotse::commands
