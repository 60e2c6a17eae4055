#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Words of a moderator's that are to hold only under a condition.
struct UnderCondition {
    std::string order;      ///< the words without it
    std::string condition;  ///< "nur wenn die 2 zusagt", as he wrote it
};

/// "1 raus, aber nur wenn die 2 zusagt", "release it unless 3 declines". Nothing where no condition
/// stands there, or only within a reason ("weil die nur liefern, wenn …") or a new text; what is
/// merely polite ("wenn möglich") is none. Total: any bytes give a result.
std::optional<UnderCondition> under_condition(std::string_view text);

/// An order of a moderator's under a condition is not carried out: he reads so, and what he may
/// write. `row`: what he replies to. False for any other words.
bool orders_on_condition(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

/// The same for words that are known to be about this need.
bool holds_on_condition(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
