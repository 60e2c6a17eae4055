#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/told_answers.hpp"

namespace clusterlotse::commands {

/// Records what a firm told a moderator as its answer; what it asks goes to the asker as its
/// question. He is asked how it is meant where that is not clear. False where the words say nothing
/// that a firm answers, and may decide something instead.
bool take_told(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const ToldAnswer& told
);

/// The same in the place of what he had passed on before; false, and nothing changed, where the new
/// words are no clear answer.
bool take_told_anew(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    storage::Invitation invitation,
    const storage::AnswerRecord& before,
    const ToldAnswer& told
);

/// What he had passed on is taken back: what the firm had said before counts again, or nothing.
void take_told_back(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    storage::Invitation invitation,
    const storage::AnswerRecord& told
);

}  // namespace clusterlotse::commands
