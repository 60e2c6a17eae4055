#pragma once

#include "config/settings.hpp"
#include "domain/clock.hpp"
#include "domain/date.hpp"

#include <chrono>
#include <optional>
#include <string>

// Moments and what the clock on the wall shows in a zone (IANA name; an unknown one throws
// std::runtime_error). Where the clocks change, one policy holds: a local time that does not exist
// means the first moment after the gap, one that exists twice the first of the two.

namespace clusterlotse::commands {

/// Office hours on working days, in which people are expected to look at a message.
constexpr std::chrono::hours kOfficeOpens{8};
constexpr std::chrono::hours kOfficeCloses{17};

/// A calendar day and the time the clock on the wall shows.
struct LocalTime {
    Date date{};
    std::chrono::milliseconds time{};  ///< 0:00 up to, not including, 24:00

    bool operator==(const LocalTime&) const = default;
};

/// What the calendar and the clock show in the zone at `now`.
LocalTime local_time(TimePoint now, const std::string& timezone);

/// The calendar day that `now` is in the zone.
Date local_date(TimePoint now, const std::string& timezone);

/// The moment at which the clock shows `time` after midnight on that day; 24 h and more are on the
/// following days.
TimePoint at_local(Date date, std::chrono::minutes time, const std::string& timezone);

/// The first moment from `now` on that lies outside the quiet hours; `now` itself without quiet
/// hours.
TimePoint outside_quiet_hours(
    TimePoint now, const std::optional<config::QuietHours>& quiet, const std::string& timezone
);

/// The first moment from `now` on that is neither on a Sunday or holiday nor within the quiet
/// hours. What waited over a day of rest goes out when the quiet hours of the next day end, or when
/// the offices open where midnight is not quiet.
TimePoint next_sending_time(
    TimePoint now, const std::optional<config::QuietHours>& quiet, const std::string& timezone
);

/// The moment at which `hours` of office time have passed since `now`; time outside office hours
/// does not count. With 0 or less, the first moment of office time from `now` on.
TimePoint add_working_hours(TimePoint now, std::chrono::minutes hours, const std::string& timezone);

}  // namespace clusterlotse::commands
