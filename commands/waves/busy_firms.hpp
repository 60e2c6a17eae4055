#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/date.hpp"
#include "domain/need.hpp"

#include <cstdint>

namespace clusterlotse::commands {

/// Firms that fit a need and would be asked, if they did not pause or had not had their weekly
/// share of requests.

/// Sets for the asker, who does not read which they are: `has_busy` with `free_on`, the day on
/// which the first of them can be asked again; `one_busy`, and why: `all_paused`, `all_limited` or
/// neither. Nothing where none is free while the need lives, or nobody else is to be asked.
void set_busy_firms(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Fields& fields
);

/// Sets for a moderator which they are and until when: `has_busy`, `busy`; and `free_on` where the
/// bot waits for the first of them.
void list_busy_firms(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language,
    Fields& fields
);

/// Searches again on the morning on which the first of them is free; false where there is none to
/// wait for.
bool wait_for_busy_firms(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// That morning has come: whoever is free and fits is asked, and asker and moderators hear it; else
/// the next such day is waited for. Without effect on a need that others settle meanwhile.
void ask_firms_free_again(Office& office, std::int64_t need_id);

}  // namespace clusterlotse::commands
