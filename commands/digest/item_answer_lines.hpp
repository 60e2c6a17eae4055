#pragma once

#include "commands/answers/answers.hpp"
#include "commands/desk/office.hpp"
#include "commands/digest/digest_answers.hpp"

#include <vector>

namespace clusterlotse::commands {

/// What became of one of several answers, as a line of "items_answered".
Fields line_of_answer(
    Office& office, const storage::NeedRecord& need, const TakenAnswer& taken, Language language
);

/// Keeps the request's words while it is asked which of these needs and partner searches they
/// answer.
void ask_which_item(
    Office& office,
    const Request& request,
    const std::vector<storage::NeedRecord>& needs,
    const std::vector<const ShownItem*>& searches
);

}  // namespace clusterlotse::commands
