#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>

namespace clusterlotse::matching {

/// Finds the day by which something is wanted in a folded text and blanks out every date it saw. A
/// week means its Friday, a month its last working day, a day without a year its next occurrence
/// from `today` on.
std::optional<Date> take_deadline(std::string& folded, Date today);

/// Friday of an ISO week (ISO 8601); nothing where the year has no such week.
std::optional<Date> friday_of_week(int year, unsigned week);

/// Last Monday-to-Friday day of the month.
Date last_working_day(int year, unsigned month);

}  // namespace clusterlotse::matching
