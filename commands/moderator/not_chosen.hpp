#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Why the others are not asked where a moderator names the only firms to be asked: who was chosen
/// instead, and why; his own words where they speak of the others; empty where he gives no reason.
std::string reason_for_others(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<std::string>& chosen,
    const std::string& reason,
    Language language
);

}  // namespace clusterlotse::commands
