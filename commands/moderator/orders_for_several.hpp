#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/needs_named.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// "Beide", "both"
bool says_both(const std::string& text);

/// "Die Laufräder und die Wellen", "beide": what he orders is for all that he names.
bool means_all_of(const NeedsNamed& named, const std::string& text);

/// One order for each of the needs that he names. False where the words order nothing for a need.
bool orders_for_each(Office& office, const Request& request, const NeedsNamed& named);

/// "Laufräder parken, Wellen an Lautertal vergeben": each clause names its own need. False where
/// one of them names none, names several, or orders nothing.
bool orders_apart(Office& office, const Request& request);

/// "001 parken und 002 schließen", each by its number, and only what can be meant for no firm.
/// "1" and "2" are places in the list of needs that he replies to or was shown last; where there is
/// none, he is asked for the numbers. False for all else.
bool orders_by_numbers(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

}  // namespace clusterlotse::commands
