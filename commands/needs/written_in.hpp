#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The need as it reads now: what was put right since stands in the place of what it replaces,
/// "220 Flansche, 1.4301" for "200 Flansche, S235" and "220 Stück", "1.4301 statt S235". What says
/// anything else, or replaces words that are not found there once, stays as it was added.
storage::NeedRecord with_changes_written_in(const Office& office, storage::NeedRecord need);

/// The same for a heading, which shows its first words alone: what a longer addition changes stands
/// in them as well, though the addition stays.
storage::NeedRecord as_it_is_headed(const Office& office, storage::NeedRecord need);

}  // namespace clusterlotse::commands
