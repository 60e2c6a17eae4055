#pragma once

#include "domain/clock.hpp"
#include "domain/date.hpp"

#include <chrono>
#include <vector>

namespace clusterlotse::simulation {

/// One edition of the digest as a calendar on the wall has it.
struct DueEdition {
    Date day{};
    TimePoint due{};
};

/// From March 2029 to the middle of April 2030: both changes of the clocks, Easter and Whitsun, and
/// Labour Day, Christmas and New Year on Tuesdays. Worked out from lists written down here, without
/// the code that the bot asks.
constexpr Date kYearBegins{std::chrono::year(2029), std::chrono::March, std::chrono::day(1)};
constexpr Date kYearEnds{std::chrono::year(2030), std::chrono::April, std::chrono::day(15)};

/// A time on a German wall in that year as a moment; one that does not exist is the end of the gap,
/// one that exists twice the first of the two.
TimePoint german_time(Date day, std::chrono::minutes time);

/// The editions of the year on this day of the week; where `rests` is set, one of a holiday or
/// Sunday comes on the next working day.
std::vector<DueEdition> editions_of_the_year(
    std::chrono::weekday day, std::chrono::minutes time, bool rests
);

}  // namespace clusterlotse::simulation
