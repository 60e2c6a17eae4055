#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The asker's words complete his need for everybody who was asked; he gets the new card.
void complete_need(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

}  // namespace clusterlotse::commands
