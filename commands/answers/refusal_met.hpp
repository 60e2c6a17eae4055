#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>

namespace clusterlotse::commands {

/// True where the firm declined for a reason that may be gone with what changed in the need: it had
/// too little time and there is more now, it was about the size and that is another one. Never
/// where it gave no reason, or one that no change of the need can meet.
bool refusal_met(
    const storage::Invitation& invitation, const UnderstoodNeed& before, const UnderstoodNeed& after
);

/// The reasons for which it declined, as they were read back to it: "Menge, Termin".
std::string refusal_told(const storage::Invitation& invitation, Language language);

}  // namespace clusterlotse::commands
