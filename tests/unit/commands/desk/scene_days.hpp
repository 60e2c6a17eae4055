#pragma once

#include "domain/date.hpp"

#include <chrono>

namespace clusterlotse::test {

constexpr Date day(int year, unsigned month, unsigned number) {
    return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(number)};
}

/// A Monday, on which the clock of ClusterScene begins.
inline constexpr Date kToday = day(2026, 11, 23);

inline constexpr std::chrono::hours kDay{24};

/// After this time a need has ended that nobody extended.
inline constexpr std::chrono::days kPastExpiry{32};

}  // namespace clusterlotse::test
