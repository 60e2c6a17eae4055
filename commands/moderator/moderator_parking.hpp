#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// True for words that put a need aside, and say nothing else.
bool says_parking(Office& office, const std::string& text);

/// "Bis 15.7.", of a need that rests: another day for that.
bool says_until_when(const std::string& text);

/// A moderator puts a need aside ("parken bis 15.5.", "zurückstellen"), in the words an asker has
/// for it. The asker and the other moderators are told, and the decision is logged. False where he
/// says anything else or the need cannot be parked.
bool put_aside(Office& office, const Request& request, storage::NeedRecord need);

}  // namespace clusterlotse::commands
