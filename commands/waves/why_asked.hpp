#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// Tells a moderator in one line why a firm was or was not asked about the need. False where the
/// words name no single member.
bool explain_firm(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& firm
);

/// Tells a member who asks "warum wurde ich nicht gefragt?" with a need's number why, without
/// naming anybody. What does not fit is said only where he could read the need in the room. False
/// for any other text.
bool explain_to_member(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
