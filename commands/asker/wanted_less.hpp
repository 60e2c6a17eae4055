#pragma once

#include "commands/desk/office.hpp"

#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// "Wir brauchen die Wellen nicht mehr alle", "es werden weniger": another number of pieces, which
/// is not said.
bool wants_other_number(std::string_view text);

/// True for such words, and for those that put a need aside for now.
bool may_want_less(std::string_view text, Date today);

/// Asks how many pieces are wanted, or parks the need that is not needed yet. False for other words
/// and for those about another thing.
bool wanted_less(Office& office, const Request& request, storage::NeedRecord& need);

/// The needs that words about less may mean: those whose thing they name, all where they name none.
std::vector<storage::NeedRecord> needs_wanted_less(
    const std::string& text, std::vector<storage::NeedRecord> needs
);

}  // namespace clusterlotse::commands
