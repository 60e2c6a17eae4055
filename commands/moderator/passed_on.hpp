#pragma once

#include "commands/desk/office.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// Passes a member's words to the moderators by the template `card`, and tells him so by the
/// template `answer`. Nobody else hears of them.
void pass_to_moderators(
    Office& office,
    const Request& request,
    std::string_view text,
    std::string_view card,
    std::string_view answer
);

}  // namespace clusterlotse::commands
