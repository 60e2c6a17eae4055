#pragma once

#include "commands/desk/office.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// Words that want a need to go on which has ended: "doch nicht, machen Sie bitte weiter", "we need
/// it after all". Total on any text.
bool wants_it_after_all(std::string_view text);

/// Where the asker says so of a need that ended without an order, asks him whether to post it anew,
/// which a yes does: firms know that it is over, and nothing takes that back. False where he says
/// anything else, or the need still lives or has its order.
bool asked_for_again(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
