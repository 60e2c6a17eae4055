#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_answers.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The item under this number; null where there is none.
const ShownItem* item_at(const ShownItems& shown, int position);

/// True where the speaker was told of the need, in whatever way, or may know it from the room.
bool may_know(
    Office& office, const Speaker& speaker, const ShownItems& shown, const storage::NeedRecord& need
);

/// The speaker as a contact of that firm of his which answers the need: one that was asked, at best
/// one whose answer is still open, else the one that a digest named; unchanged where he has one
/// firm.
Speaker supplier_for(
    Office& office,
    const Speaker& speaker,
    const storage::NeedRecord& need,
    const ShownItems& shown = {}
);

/// The requests to all firms of the speaker that wait for an answer, or also those that were
/// answered and may be said more to; at most kMaxOpen.
std::vector<storage::Invitation> requests_to(
    Office& office, const Speaker& speaker, bool also_answered
);

/// The speaker as a contact of the firm that posted the need, where that is one of his.
Speaker asker_for(Office& office, const Speaker& speaker, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
