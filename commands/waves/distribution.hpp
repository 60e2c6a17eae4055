#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <cstddef>

namespace clusterlotse::commands {

/// So many firms are asked at once.
std::size_t wave_size(const Office& office);

/// Chooses whom to ask now, up to as many firms as the waves so far allow, and moves the need on:
/// released where there is somebody or somebody was asked before, else found nobody. Writes to
/// nobody. Notes every firm that fits. `not_counted`: invitations that take no place of the wave
/// any more.
Candidates distribute(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::int64_t>& not_counted = {}
);

/// Writes to the chosen firms and sets the time after which more are asked.
void ask(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates
);

/// True for an invitation that went out, whatever came of it.
bool was_asked(const storage::Invitation& invitation);

/// True where a firm that was asked may still say yes, or has.
bool somebody_may_do_it(Office& office, std::int64_t need_id);

/// Sets the time after which more firms are asked, where the settings and the need's waves allow.
void wait_for_next_wave(Office& office, const storage::NeedRecord& need);

/// Where too few of those asked can do it, asks the next ones and tells the asker; where nobody is
/// left and all declined, the need has found nobody. Without effect on a need that is not under
/// way.
void ask_more_where_needed(Office& office, std::int64_t need_id);

/// Asks the next firms that fit and tells the asker, who waits for it where he `wanted` it. False
/// where there is none left. `most`: so many are asked, or a wave where it is 0.
bool ask_next_wave(Office& office, storage::NeedRecord& need, bool wanted, std::size_t most = 0);

/// Asks firms for those steps of a need of several that nobody who was asked does any more, however
/// many there are for the others, and tells the asker; of a step that nobody else does he hears
/// what he might widen, and a moderator hears of it. False where nobody new was asked.
bool ask_for_steps_left(Office& office, storage::NeedRecord& need);

/// A firm declined or took its yes back: more are asked at once where nobody is left who may do it,
/// or where the time of the wave is over and too few are left.
void ask_more_after_no(Office& office, const storage::NeedRecord& need);

/// The asker answered a question: from now on it no longer counts for the firm that asked, which
/// has the time of a wave for its answer.
void wait_after_answered_question(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
