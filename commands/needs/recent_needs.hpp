#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The speaker's own needs that live and that he was busy with in the last days, newest first.
std::vector<storage::NeedRecord> recent_needs(Office& office, const Speaker& speaker);

/// Keeps the words and asks which of the needs they belong to, or whether they are a new one.
void offer_needs(
    Office& office,
    const Request& request,
    const std::string& text,
    std::vector<storage::NeedRecord> needs
);

}  // namespace clusterlotse::commands
