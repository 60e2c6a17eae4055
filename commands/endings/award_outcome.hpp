#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// To be called where a need goes to firms of the cluster: a week after its date, or after the
/// delivery that the chosen firm promised where that is later, its asker is asked how it came out.
void watch_award(Office& office, const storage::NeedRecord& need);

/// The chosen firm gives the order back, or the asker wants it back: he is not asked any more.
void forget_award(Office& office, const storage::NeedRecord& need);

/// "Did it work out with X?", once a need and under the terms of ask_for_outcome().
void ask_how_award_came_out(Office& office, const storage::NeedRecord& need);

/// The asker answers that. A yes is known and nothing more; a no and whatever else he writes about
/// it goes to the moderators with his words, and never to the firm, and he is told so and how the
/// order goes to somebody else. False where he was not asked, or says something else.
bool award_outcome_said(Office& office, const Request& request, const storage::NeedRecord& need);

/// He said that it worked out before, so that he is not asked; whether he did.
void note_worked(Office& office, const storage::NeedRecord& need);
bool is_known_to_have_worked(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
