#pragma once

#include "commands/moderator_words.hpp"
#include "commands/office.hpp"

#include <cstdint>
#include <string>

namespace clusterlotse::commands {

/// Logs a decision of the moderator who wrote. `profile_id`: empty for the need itself.
void log_override(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& action,
    const std::string& profile_id,
    const std::string& reason
);

/// True where a decision of his about this need that came after `before` of them has no reason and
/// he was not asked for one yet.
bool reason_to_be_asked(
    Office& office, const Request& request, std::int64_t need_id, std::size_t before
);

/// True where he took the need by phone and nobody was asked since.
bool taken_by_phone(Office& office, std::int64_t need_id);

/// The moderator was asked why: his words are the reason, unless they decide something else. False
/// where they do.
bool takes_reason(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const ModeratorWords& words
);

}  // namespace clusterlotse::commands
