#pragma once

#include "commands/desk/attempt.hpp"

namespace clusterlotse::commands {

/// Attempts of a direct chat that take words for a reply to the last message there, or to one
/// before, though they are none. All need a last message.

/// "Alle": for which of a firm's questions his words were, as he was asked.
Outcome questions_chosen(Utterance& said);

/// Whether words that wait were an answer or a new need, unless these are plainly a need.
bool answer_or_new_settled(Utterance& said);

/// Words about the order that was given, by its asker.
Outcome asker_speaks_of_order(Utterance& said);

/// The same by the firm that got it.
Outcome firm_speaks_of_order(Utterance& said);

/// A bare yes or no to what the last message asks; it may mean nothing else.
Outcome short_word_said(Utterance& said);

/// What shall be noted in the firm's profile.
Outcome lesson_answered(Utterance& said);

/// A yes to how an answer was read back.
bool read_back_confirmed(Utterance& said);

/// A bare yes or no to what the asker has just written to this firm alone.
bool follow_up_answered(Utterance& said);

/// "Falsch": not as it was understood or noted.
Outcome wrong_said(Utterance& said);

/// "Danke für den Auftrag, wir fangen Montag an" goes where a reply would go.
bool ending_answered(Utterance& said);

/// Words that answer a request which waits, whatever was last spoken of.
bool waiting_request_answered(Utterance& said);

/// Behind what firms answered: words for them, or for requests that wait.
bool answers_spoken_of(Utterance& said);

}  // namespace clusterlotse::commands
