#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// "Bei uns ist eine Zeichnung dazugekommen", where no message is answered: it completes the only
/// one of his needs of the last days; where there are several he is asked which. False where there
/// is none, or he says anything else.
bool papers_told(Office& office, const Request& request);

/// A reply of the asker's to a firm that surely seeks another work, which is not for that firm.
bool surely_other_work(Office& office, const Request& request, const storage::NeedRecord& need);

/// A reply of the asker's about the need that seeks another work: a need of its own, or he is asked
/// whether it belongs to this one. False where it says nothing of the kind.
bool other_work_sought(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
