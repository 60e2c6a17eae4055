#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A member edited or deleted a message that answered a request or added to his need. A firm's
/// words are read anew in the place of the former and told to the asker as a change; where they are
/// deleted, what the firm said before counts again, or nothing. An addition of the asker's becomes
/// the new words, or none; he reads what holds now. Whoever did it hears what became of it. False
/// where the message said nothing of the kind, or another person wrote it.
bool said_words_changed(Office& office, const Request& request);

}  // namespace clusterlotse::commands
