#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What a profile shows of the work that a need asks for, whatever its material, size and the like.
enum class WorkShown {
    none,   ///< another trade
    part,   ///< something of it, or a near kind of it
    whole,  ///< nothing of it speaks against the firm
};

/// The same for each of these firms, in their order. Where no work was understood, nothing of it
/// speaks against anybody.
std::vector<WorkShown> work_shown_by(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Profile>& firms
);

/// The names of the works that a need asks for, where the firm's profile shows nothing of them:
/// "Drehen, Härten"; else empty.
std::string work_unshown_by(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Profile& firm,
    Language language
);

}  // namespace clusterlotse::commands
