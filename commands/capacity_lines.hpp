#pragma once

#include "commands/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// "Drehen (Drehmaschine Ø 200), 16 h, 23.–24.3.": what is free, how much and when, for a reader of
/// any firm.
std::string capacity_line(
    const Office& office, const storage::FreeCapacity& capacity, Date today, Language language
);

/// What a firm has free, as rows with `number` and `text`; `own` also shows what still waits for
/// its process.
std::vector<Fields> capacity_rows(
    Office& office, const std::string& profile_id, Language language, bool own
);

/// Counts what firms have free in what was found for a need (matching/capacity_bonus.hpp).
void count_free_capacity(Office& office, const UnderstoodNeed& need, matching::Matching& found);

}  // namespace clusterlotse::commands
