#pragma once

#include <string>

namespace clusterlotse::commands {

/// A firm's words with "€" behind the numbers that can only be further prices beside one in euros:
/// of another number of pieces ("…, bei 20 müssten wir 8,90 nehmen"), of other terms ("…, sonst
/// 19", "…, ohne 15") and of what comes on top ("Einrichten 90"). Unchanged where no price in
/// euros stands there, or one in another currency.
std::string with_other_prices(std::string said);

}  // namespace clusterlotse::commands
