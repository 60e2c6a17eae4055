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

/// Tells those already asked that the need changed, with `news`, what the asker added as they may
/// read it; a request that has not left yet is changed in place. True where somebody is told.
bool update_invited(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::string& news = {}
);

}  // namespace clusterlotse::commands
