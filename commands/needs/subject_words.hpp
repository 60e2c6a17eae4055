#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// "Anfrage Kupferteile" above a body that names steel: where the body names a material, the
/// subject of the mail names none.
void leave_subject_out(
    const Office& office, const storage::NeedRecord& need, Date written, UnderstoodNeed& understood
);

}  // namespace clusterlotse::commands
