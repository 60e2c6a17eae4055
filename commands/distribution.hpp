#pragma once

#include "commands/candidates.hpp"
#include "commands/office.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// Chooses whom to ask now, up to as many firms as the waves so far allow, and moves the need on:
/// released where there is somebody or somebody was asked before, else found nobody. Writes to
/// nobody. Notes every firm that fits.
Candidates distribute(Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood);

/// Writes to the chosen firms and sets the time after which more are asked.
void ask(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates
);

/// Sets the time after which more firms are asked, where the settings and the need's waves allow.
void wait_for_next_wave(Office& office, const storage::NeedRecord& need);

/// Where too few of those asked can do it, asks the next ones and tells the asker; where nobody is
/// left and all declined, the need has found nobody. Without effect on a need that is not under
/// way.
void ask_more_where_needed(Office& office, std::int64_t need_id);

/// Those asked so far were told of a change, or one of them declined: the next round need not wait
/// once everybody has declined.
void hurry_where_all_declined(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
