#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Of fewer needs than this nothing is concluded.
constexpr int kFewestEnded = 5;

/// A need has run out without a word: where that was so of more than three in ten of the needs of
/// its asker's firm that ended within kEver, and of kFewestEnded at least, the moderators are told,
/// once within kEver, so that one of them talks to him. What found nobody and what a moderator
/// rejected counts for nothing.
void note_unclosed(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
