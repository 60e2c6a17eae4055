#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// To be called for each answer of a supplier that is passed on, once its state is stored: sets
/// when the asker is asked how it came out (a week after the need's date, else after its end) and
/// how good the answers were (five days after the last one, once a need).
void answer_came(Office& office, storage::NeedRecord& need);

/// To be called where a need is posted or changed: the asker of a need with a date is asked a week
/// after it how it came out, whether or not anybody answers.
void watch_outcome(Office& office, const storage::NeedRecord& need);

/// "Did it work out?", where somebody came forward and the need has not ended by a word; where
/// nobody did, as long as firms are asked or looked for or a moderator has it, and a week after its
/// date. Who has said that it did, and not with whom, is asked that once more instead. Never on one
/// day with another such question to the same person; never on a day of rest.
void ask_for_outcome(Office& office, std::int64_t need_id);

/// "How good were the answers?", under the same terms; also after the need's end, unless its asker
/// took it back.
void ask_for_rating(Office& office, std::int64_t need_id);

/// The asker answers one of the two by a digit, yes or no, as word or reaction; false where he says
/// something else.
bool outcome_said(Office& office, const Request& request, storage::NeedRecord& need);
bool rating_said(Office& office, const Request& request, storage::NeedRecord& need);

}  // namespace clusterlotse::commands
