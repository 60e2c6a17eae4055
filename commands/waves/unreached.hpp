#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

namespace clusterlotse::commands {

/// Sets what became of the firms that were asked, for a sentence that tells no lie: `declined`, how
/// many said no; `unreached`, the names of those whom the request did not reach, `one_unreached`;
/// `only_away`, those of whom only an automatic mail came; `was_asked` where there is any of these;
/// `one_asked`; `directed` where only named firms may be asked. Empty where there is none.
void set_no_and_unreached(Office& office, const storage::NeedRecord& need, Fields& fields);

}  // namespace clusterlotse::commands
