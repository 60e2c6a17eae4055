#pragma once

#include "commands/candidates.hpp"
#include "commands/office.hpp"
#include "domain/need.hpp"

#include <optional>
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

/// Tells those already asked what changed, as they may read it and in their language; a request
/// that has not left yet is changed in place. `before`: what was understood of the need before the
/// asker wrote it anew; absent where he added words. True where somebody is told.
bool update_invited(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::optional<UnderstoodNeed>& before
);

}  // namespace clusterlotse::commands
