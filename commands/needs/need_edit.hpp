#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>

namespace clusterlotse::commands {

/// A moderator puts the need into other words, which then count for everybody; whom the asker
/// excluded and that he wants to stay unnamed holds on. The asker is told the new text; firms that
/// were asked are told of the change.
void edit_need(Office& office, storage::NeedRecord& need, const std::string& text);

}  // namespace clusterlotse::commands
