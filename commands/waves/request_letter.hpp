#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What a request and news of it have in common, in the firm's language.
Fields request_fields(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation
);

/// Why this firm, as it may read it.
std::vector<std::string> reasons_told(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidate& candidate,
    Language language
);

/// All that a request says, whether it is written or rewritten.
Fields whole_request(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation,
    const Candidate& candidate
);

/// Says the request anew where it has not left yet; false where it is too late.
bool rewrite_request(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    storage::Invitation invitation,
    std::int64_t outbox_id
);

}  // namespace clusterlotse::commands
