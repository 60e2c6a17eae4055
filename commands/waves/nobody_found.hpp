#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>

namespace clusterlotse::commands {

/// A need that nobody fits: the first moderator gets it with what was understood, numbered near
/// misses and what he can do. Where nothing has happened by the same time of the next working day,
/// the next moderator gets it too and the asker hears how it stands.
void tell_moderators_nobody(
    Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// All who were asked declined and nobody else fits: the asker hears it, with what he might widen,
/// and the moderators get it.
void tell_nobody_left(Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood);

/// The day is over on which a moderator should have done something.
void nobody_found_yet(Office& office, std::int64_t need_id);

/// The moderator gave up: the asker is told kindly, with what he can still do.
void tell_asker_nobody(Office& office, const storage::NeedRecord& need, const std::string& reason);

/// Sets what the asker of a need without a match might widen, numbered: `suggestions`,
/// `has_suggestions`. Each is offered only where it leads to somebody; and who fits but is not to
/// be asked now (commands/waves/busy_firms). Without effect on any other need.
void offer_widening(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Fields& fields
);

/// The same in a message of its own, for a need from the room: firms are not named there. Nothing
/// is written where nothing would help.
void write_widening(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// The asker picks one of these by its number or its word (commands/waves/widening_words.hpp): done
/// at once, and he hears what; a short word where it is too late. So it is with what he was told of
/// a step that nobody does while the others go on; once answers have come, by its word alone. False
/// where the text picks none of them.
bool widen(Office& office, const Request& request, storage::NeedRecord need);

}  // namespace clusterlotse::commands
