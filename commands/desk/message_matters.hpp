#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// What anybody may say anywhere, whatever was said before.

/// "Was wurde entschieden?"; with a number, or in reply to a card, for that need.
bool decisions_asked(Utterance& said);

/// How much the writer wants to hear; what he says besides is looked at as if it stood alone.
bool wishes_said(Utterance& said);

/// A machine to sell or to give away goes to the moderators.
bool machine_offered(Utterance& said);

/// A moderator's order that names no need's message.
bool ordered_by_moderator(Utterance& said);

/// What an asker says of a need in a mail, which has no last message.
bool asker_speaks_by_mail(Utterance& said);

}  // namespace clusterlotse::commands
