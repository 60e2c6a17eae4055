#pragma once

#include "commands/answer_table.hpp"
#include "commands/office.hpp"
#include "domain/answer.hpp"

#include <string>

namespace clusterlotse::commands {

/// True where an answer asks something whose answer is of use to everybody who was asked: a question
/// without an offer beside it.
bool asks_the_asker(const Answer& answer);

/// Carries a supplier's question to the asker, at once.
void pass_question(
    Office& office,
    storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
);

/// The asker answers a question: everybody who was asked and has not declined reads question and
/// answer, and nobody who asked. Words with a price go to that one supplier only.
void answer_question(
    Office& office,
    const Request& request,
    const storage::Invitation& invitation,
    const std::string& text
);

}  // namespace clusterlotse::commands
