#pragma once

#include "config/settings.hpp"
#include "domain/clock.hpp"
#include "domain/date.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The calendar day that `now` is in the IANA zone. An unknown zone throws std::runtime_error.
Date local_date(TimePoint now, const std::string& timezone);

/// True from Monday to Friday except on holidays of Rhineland-Palatinate.
bool is_working_day(Date date);

/// The day that is `days` working days after `start`.
Date add_working_days(Date start, int days);

/// The first moment from `now` on that lies outside the quiet hours; `now` itself without quiet
/// hours.
TimePoint outside_quiet_hours(
    TimePoint now, const std::optional<config::QuietHours>& quiet, const std::string& timezone
);

}  // namespace clusterlotse::commands
