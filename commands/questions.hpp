#pragma once

#include "commands/answer_table.hpp"
#include "commands/office.hpp"
#include "domain/answer.hpp"

#include <string>

namespace clusterlotse::commands {

/// True where an answer asks something whose answer is of use to everybody who was asked, whatever
/// stands beside the question. "Passt der Preis?" is none.
bool asks_the_asker(const Answer& answer);

/// What this firm asked last; an answer without a question where it asked nothing.
Answer last_question(Office& office, const storage::Invitation& invitation);

/// The asker's last word to this firm came after the firm's: its question has its answer.
bool was_answered(Office& office, const storage::Invitation& invitation);

/// The words of a firm's question that every other firm may read: no price, nobody's name. Empty
/// where it cannot be told without them.
std::string question_for_all(
    Office& office,
    const storage::NeedRecord& need,
    const Answer& asked,
    const std::string& profile_id
);

/// Carries a supplier's question to the asker, at once, with what the firm offers beside it.
void pass_question(
    Office& office,
    storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
);

/// The asker answers a question: everybody who was asked and has not declined reads question and
/// answer, and nobody who asked. What he says of a price, or of the offer of the firm that asked,
/// goes to that firm only, and so does a bare yes to a question that nobody else may read.
void answer_question(
    Office& office,
    const Request& request,
    const storage::Invitation& invitation,
    const std::string& text
);

}  // namespace clusterlotse::commands
