#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <cstdint>

namespace clusterlotse::commands {

/// The asker of a need that a moderator is to release hears within one working day that it still
/// waits, and whether anybody fits; and again each week that it goes on waiting.
void promise_word_of_waiting(Office& office, const storage::NeedRecord& need);

/// That time has come. Without effect on a need that does not wait for a moderator any more.
void tell_release_waits(Office& office, std::int64_t need_id);

}  // namespace clusterlotse::commands
