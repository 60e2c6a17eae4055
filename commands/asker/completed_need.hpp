#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The asker's words complete his need for everybody who was asked; he gets the new card.
void complete_need(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

/// Words that only repeat what the need says: the asker reads that it stands so already, and no
/// firm hears of it. False for other words.
bool told_that_it_stands(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

}  // namespace clusterlotse::commands
