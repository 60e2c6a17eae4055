#pragma once

#include "matching/capacity/capacity_times.hpp"

namespace clusterlotse::matching {

// Times that are told otherwise than by a date, from token `at` on; nothing where none begins
// there.

/// "in der ersten Januarhälfte", "zweite Hälfte April", "first half of June".
std::optional<FoundTime> half_month_at(const Tokens& tokens, std::size_t at, Date today);

/// "weeks 14-16", "Mo-Mi", "ab sofort", "am Wochenende", "in 2 Wochen", "die nächsten 3 Wochen".
std::optional<FoundTime> loose_time_at(const Tokens& tokens, std::size_t at, Date today);

}  // namespace clusterlotse::matching
