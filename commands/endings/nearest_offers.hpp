#pragma once

#include "commands/desk/office.hpp"
#include "commands/endings/price_named.hpp"
#include "commands/letters/templates.hpp"

#include <vector>

namespace clusterlotse::commands {

/// How many pieces the need wants, where it says so.
std::optional<double> pieces_wanted(Office& office, const storage::NeedRecord& need);

/// Those of the firms that have offered at that price.
std::vector<storage::Invitation> offers_at(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<storage::Invitation>& firms,
    const PriceNamed& price
);

/// Fills in that nobody has offered at that price (`nobody_at`), and what comes nearest to it, at
/// most two offers (`nearest`).
void set_nearest_offers(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<storage::Invitation>& firms,
    const PriceNamed& price,
    Fields& fields
);

}  // namespace clusterlotse::commands
