#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// True where the words give each of several firms that were asked its part of this need.
bool gives_parts(Office& office, const storage::NeedRecord& need, const std::string& text);

/// Ends the need so: each of the firms hears that it has its part, the others that the order went
/// elsewhere, and the asker hears of each by itself. False, and nothing done, where the words say
/// anything else or the need cannot be awarded.
bool award_in_parts(Office& office, const Request& request, storage::NeedRecord& need);

/// The same for the only one of his needs about which the words can be so.
bool parts_awarded_somewhere(Office& office, const Request& request);

}  // namespace clusterlotse::commands
