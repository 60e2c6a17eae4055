#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The one reason that a firm is told where a need ends without an order in the cluster, as the
/// switch of its template: "price", "date", "quality", "faster", "changed_mind", "not_able",
/// "not_needed", "decided", or "unsaid" where none is known that is true for this firm. What the
/// need keeps as its reason counts only so far as the firm's own answer bears it out: "price" is
/// for who named one. Empty for an end that is its own reason, as that of a need that has run out.
std::string lapse_reason(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& firm
);

}  // namespace clusterlotse::commands
