#pragma once

#include "commands/office.hpp"
#include "domain/answer.hpp"

#include <string>

namespace clusterlotse::commands {

/// Takes a supplier's answer: understands it, reads it back to him in one line, moves his invitation
/// on and carries his words to the asker alone, with the firm's name; in the room's thread only that
/// answers came. A question goes to the asker as such, what is not understood also to the
/// moderators. After the end the words are still passed on.
void answer_need(
    Office& office, const Request& request, storage::Invitation invitation, const std::string& text
);

/// An answer of a member who read the need in the room without having been asked.
void answer_unasked(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

/// A person says what an answer means that was not understood, or understood wrongly: what follows
/// is the same as if it had been understood so. False where it came to an end meanwhile.
bool settle_answer(Office& office, storage::Invitation invitation, const Answer& answer);

/// An automatic mail says that the firm that was asked is away: it needs time until the day it
/// names. Nothing is answered, and nothing happens where it names none.
void note_absence(Office& office, const InboundMessage& message);

}  // namespace clusterlotse::commands
