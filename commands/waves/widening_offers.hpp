#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/need.hpp"

#include <vector>

namespace clusterlotse::commands {

/// What the asker of a need without a match might widen, a numbered line each, and each only where
/// it leads to somebody: the quantity in parts, a firm that misses one thing, an equivalent grade,
/// single steps, a wider circle.
std::vector<Fields> widening_offers(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// The firms for those steps of the need that have any, each firm once.
std::vector<Profile> firms_of_steps(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

}  // namespace clusterlotse::commands
