#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// An answer to "which one?": the words that were kept go where they were meant for, and what
/// waited behind this question is asked. False where nothing waits, or he means none of it.
bool take_choice(Office& office, const Request& request);

/// The same in a reply to a question, which answers that one whatever was asked since.
bool answer_choice(Office& office, const Request& request, const storage::OutboxReference& row);

/// The same in a mail that names no message: not every mail program keeps what a "2" answers.
bool chosen_by_mail(Utterance& said);

/// The same where he names a need by its number and says nothing else.
bool chosen_by_number(Utterance& said);

}  // namespace clusterlotse::commands
