#pragma once

#include "adapters/net/task.hpp"
#include "bot/core.hpp"
#include "domain/clock.hpp"

namespace clusterlotse::bot {

// What the running bot does by itself, each until its coroutine is cancelled. `core` and `clock`
// live longer than they.

/// Removes old rows once a day.
net::Task<void> keep_tidy(Core& core, const Clock& clock);

/// Carries out what is due, one by one, so that a message that comes meanwhile is handled between.
net::Task<void> keep_up(Core& core);

/// Writes the database's log back.
net::Task<void> keep_log_short(Core& core);

}  // namespace clusterlotse::bot
