#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// Takes a message of an asker's apart that says something about the need it answers, or the last
/// one spoken of in the chat, and names another work besides: the first part goes where it would go
/// alone, the second becomes a need. False where it is only one of both.
bool asks_for_more_work(Utterance& said);

/// The same for a firm that was asked for work: an answer, and behind it a search of its own.
bool answers_and_seeks(Utterance& said);

}  // namespace clusterlotse::commands
