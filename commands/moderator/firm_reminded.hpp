#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Erinnere Lautertal", "kannst du Wolfstein nochmal erinnern", "remind Otterbach": the firms as
/// he writes them. Nothing for himself, for the asker and for all at once.
std::optional<std::string> firms_to_remind(std::string_view text);

/// A moderator wants firms to be reminded of their answer to this need: each that may be reminded
/// is, once, and he hears of each. False for other words and for a need of his own.
bool reminds_firm(Office& office, const Request& request, const storage::NeedRecord& need);

/// The same for the need that he names or answers, else for the only one that still waits for the
/// firm; where several do, he is asked.
bool reminds_some_firm(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

}  // namespace clusterlotse::commands
