#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// A need is put aside so long where its asker names no day.
constexpr std::chrono::weeks kParkedFor{4};

/// Tells the asker when his need ends, where it stands and that one word renews it, and the
/// moderator who has it by phone; it ends no sooner than a working day after that. Without effect
/// on a need that is parked or has ended, or was renewed meanwhile.
void warn_of_expiry(Office& office, std::int64_t need_id);

/// Ends a need that nobody renewed: everybody asked has his last word, the asker hears it, and the
/// moderator who had it by phone. A need that found nobody ends as unmatched. Without effect where
/// warn_of_expiry() has none.
void expire_need(Office& office, std::int64_t need_id);

/// Puts the need aside until the day (default: kParkedFor): nobody is asked, reminded or told, and
/// it does not end meanwhile. Who was asked may answer: that is passed on, and the need stays put
/// aside. Parking a parked need moves its day. False where the need cannot be parked.
bool park_need(Office& office, storage::NeedRecord& need, std::optional<Date> until);

/// Takes a parked need up again where it was: renewed, with the next firms asked where too few came
/// forward, waiting for its release where nobody was asked before, at the moderator's where he had
/// taken it. The asker gets one message. False where it is not parked.
bool resume_need(Office& office, storage::NeedRecord& need);

/// The same, but it goes on with the suppliers even where the moderator had taken it.
bool resume_with_suppliers(Office& office, storage::NeedRecord& need);

/// The day of a parked need has come.
void unpark_need(Office& office, std::int64_t need_id);

}  // namespace clusterlotse::commands
