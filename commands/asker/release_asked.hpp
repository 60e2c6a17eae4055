#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Lets the need go by its asker's yes, or holds it back where he has enough open ones. `request`
/// may be of a colleague of the asker's, who is told.
void release_by_word(Office& office, const Request& request, storage::NeedRecord need);

/// A yes with something behind it: "ja, aber bitte auch X und nicht Y" lets the need go with X
/// asked and Y left out; "ja, aber erst ab Montag" lets it go on that day. False where the words
/// behind the yes say anything else, or the need waits for no yes.
bool released_with_words(Office& office, const Request& request, storage::NeedRecord need);

/// A no, or "stimmt nicht", to a need that is to go on its day: it stays, and its asker reads so.
/// False where no day was kept, or the no is meant for something else that was asked.
bool release_day_refused(Office& office, const Request& request, const storage::NeedRecord& need);

/// The day has come from which on the asker let his need go.
void release_on_its_day(Office& office, std::int64_t need_id);

}  // namespace clusterlotse::commands
