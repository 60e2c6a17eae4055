#pragma once

#include "commands/answers/answer_table.hpp"
#include "commands/desk/office.hpp"
#include "commands/questions/asked_questions.hpp"
#include "commands/questions/told_questions.hpp"

#include <string>

namespace clusterlotse::commands {

/// Carries a supplier's question to the asker, at once, with what the firm offers beside it.
void pass_question(
    Office& office,
    storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
);

/// The asker answers `answered`: everybody who was asked and has not declined reads question and
/// answer, and nobody who asked. What he says of a price, or of the offer of the firm that asked,
/// goes to that firm only, and so does a bare yes to a question that nobody else may read. Whatever
/// else that firm asked still waits, and with `tell_next` he is told of the next.
void answer_question(
    Office& office,
    const Request& request,
    const storage::Invitation& invitation,
    const AskedQuestion& answered,
    const std::string& text,
    bool tell_next = true
);

}  // namespace clusterlotse::commands
