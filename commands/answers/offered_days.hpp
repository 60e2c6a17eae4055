#pragma once

#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"
#include "domain/holidays.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A hint where the day on which a supplier wants to deliver, or from which, is on a weekend or a
/// holiday. Nothing where he names a week or a month, of which the day was only worked out.
std::optional<DateHint> offered_day_hint(const Answer& answer, Date today);

/// Fills in what the line that reads an answer back says of such a day, with two days instead:
/// `hint_date`, `hint_day`, `hint_weekend`, `hint_before`, `hint_after`.
void add_offered_day_hint(Fields& fields, const Answer& answer, Date today, Language language);

/// `before` with another day, where the text chooses one of the two that were proposed for it
/// ("dann Freitag", "lieber am 5.10."); nothing for any other text.
std::optional<Answer> with_proposed_day(const Answer& before, const std::string& text, Date today);

}  // namespace clusterlotse::commands
