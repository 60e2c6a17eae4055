#pragma once

#include "commands/desk/attempt.hpp"

namespace clusterlotse::commands {

/// Attempts of a direct chat that take words for something about the need that the last message
/// there was about. All need a last message.

/// The answer to "shall more firms be asked?".
bool search_widened(Utterance& said);

/// "Getrennt": several works of one need become a need each.
bool need_parted(Utterance& said);

/// "Ja, und wann kommt ihr?": a yes to the exchange of names with words behind it.
bool names_given_with_words(Utterance& said);

/// "Ich nehm auch Edelstahlguss" names other work, and yet is no other need: nobody was found.
bool concession_made(Utterance& said);

/// "Bei uns ist eine Zeichnung dazugekommen", of who has no request to answer.
bool papers_come(Utterance& said);

/// "Das sind Drehteile aus 1.4301" behind a need that names no work; he is asked where it may be
/// another need.
bool work_told(Utterance& said);

/// Words that may be about a part of the need, or a need: he is asked which.
bool part_may_be_meant(Utterance& said);

/// Who may see files or the name of a need.
bool sharing_spoken_of(Utterance& said);

/// Behind a firm's question, words that say otherwise what the need says.
Outcome question_corrects_need(Utterance& said);

/// Ends the list for a need of its own and for small talk: what was said before is not meant.
Outcome stands_for_itself(Utterance& said);

/// Words behind a card that do nothing but answer: for the requests that wait.
bool only_answers_said(Utterance& said);

/// "Und bitte nicht an Otterbach"
bool firms_ruled_out(Utterance& said);

/// "Anonym bitte"
bool anonymity_wished(Utterance& said);

/// "V2A geht auch", and answers to what the card asks.
bool need_completed(Utterance& said);

/// Behind what firms answered, or how it stands, words that say otherwise what the need says.
bool need_corrected(Utterance& said);

}  // namespace clusterlotse::commands
