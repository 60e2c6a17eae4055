#pragma once

#include "commands/letters/templates.hpp"
#include "domain/date.hpp"

namespace clusterlotse::commands {

/// Fills in the day by which firms may answer, and where nobody works on it the working days
/// before and after: `answer_until`, `answer_holiday`, `answer_weekend`, `answer_before`,
/// `answer_after`.
void tell_answer_day(Date day, Date today, Language language, Fields& fields);

}  // namespace clusterlotse::commands
