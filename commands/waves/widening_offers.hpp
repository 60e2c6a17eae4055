#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What the asker of a need without a match might widen, a numbered line each, and each only where
/// it leads to somebody: the quantity in parts, a firm that misses one thing, an equivalent grade,
/// single steps, a wider circle.
std::vector<Fields> widening_offers(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// The same for some steps of a need whose other steps have firms, as if it were of these alone.
std::vector<Fields> step_offers(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& steps
);

}  // namespace clusterlotse::commands
