#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// Needs of the asker's firm that go on beside this one and are not put aside, oldest first; those
/// that are held back count for nothing.
std::vector<storage::NeedRecord> other_open_needs(Office& office, const storage::NeedRecord& need);

/// True where `[needs] open_needs` of the asker's firm go on already: this one has to wait.
bool has_enough_open(Office& office, const storage::NeedRecord& need);

/// True while a need waits until another one of its asker ends or rests.
bool is_held(Office& office, const storage::NeedRecord& need);

/// The need waits: nobody is asked until another one ends or rests, or a moderator lets it out, who
/// gets it before him like one that he releases. Its asker is told by the caller.
void hold_back(Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood);

/// `held`, how many go on and, with `name_needs`, which: `open_needs` with `number` and `text`.
void set_held(Office& office, const storage::NeedRecord& need, bool name_needs, Fields& fields);

/// Tells the asker alone that the need is held, which of his go on, and what lets it out.
void tell_held(Office& office, const storage::NeedRecord& need);

/// A held need goes out where there is room, else it is looked at again on the next working day.
void take_up_held(Office& office, std::int64_t need_id);

}  // namespace clusterlotse::commands
