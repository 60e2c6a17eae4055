#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// A moderator wants firms to be reminded of their answer to this need: each that may be reminded
/// is, once and at once, and he hears of each. Where he names none, the only one that may be is.
/// False for other words and for a need of his own.
bool reminds_firm(Office& office, const Request& request, const storage::NeedRecord& need);

/// The same for the need that he names or answers, else for the only one that still waits for the
/// firm; where several do, he is asked.
bool reminds_some_firm(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

}  // namespace clusterlotse::commands
