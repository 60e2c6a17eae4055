#pragma once

#include "domain/date.hpp"

#include <optional>

namespace clusterlotse::matching {

/// Monday and Friday of an ISO week (ISO 8601); nothing where the year has no such week.
std::optional<Date> monday_of_week(int year, unsigned week);
std::optional<Date> friday_of_week(int year, unsigned week);

Date plus_days(Date from, int count);

/// The same day `count` months later, the month's last day where it has no such day.
Date plus_months(Date from, int count);

/// Monday of the week that `day` lies in.
Date monday_of(Date day);

}  // namespace clusterlotse::matching
