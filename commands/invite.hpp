#pragma once

#include "commands/candidates.hpp"
#include "commands/office.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Writes one request to each candidate and remembers the invitation.
void invite(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Candidate>& candidates
);

/// Tells those already asked that the need changed, where it was `amended` with what the asker
/// added last, as they may read it and in their language; a request that has not left yet is
/// changed in place. True where somebody is told.
bool update_invited(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    bool amended = false
);

}  // namespace clusterlotse::commands
