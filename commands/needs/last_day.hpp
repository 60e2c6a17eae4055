#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// "KW 51 ist ja schon bald. KW 2 reicht auch": the day of the last sentence that says what would
/// do; nothing where only one names a day.
std::optional<Date> last_day_in(
    const Office& office, const storage::NeedRecord& need, const std::string& words
);

}  // namespace clusterlotse::commands
