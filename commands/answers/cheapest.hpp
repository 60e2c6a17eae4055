#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::commands {

/// Sets `cheapest`, the firm of these invitations that asks least, and `cheapest_position`, where
/// it stands among them, 1 the first. Nothing where fewer than two have named a price, the prices
/// are for different things, or two ask the same.
void set_cheapest(Office& office, const std::vector<std::int64_t>& invitations, Fields& fields);

}  // namespace clusterlotse::commands
