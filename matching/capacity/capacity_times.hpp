#pragma once

#include "domain/date.hpp"
#include "matching/text/numbers.hpp"
#include "matching/text/tokens.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace clusterlotse::matching {

/// Hours or days of work where they stand.
struct FoundHours {
    std::size_t from = 0;  ///< tokens [from, next)
    std::size_t next = 0;
    std::optional<double> hours;  ///< of a range the less; nothing where it is a rate: "30 h/Woche"
    int days = 0;                 ///< where days were said: how many, rounded up
};

/// One of the days that bound a free time, or a length of it.
struct FoundTime {
    std::size_t from = 0;
    std::size_t next = 0;
    std::optional<Date> first;  ///< nothing: "bis Freitag"
    std::optional<Date> last;   ///< nothing: "ab Montag"
    int days = 0;               ///< of a length of time: "2 Wochen"
};

/// A number in digits or words, also "einen halben", "anderthalb"; nothing where it is claimed.
std::optional<Number> work_amount_at(const Tokens& tokens, std::size_t at);

/// Hours and days of work, and claims their tokens.
std::vector<FoundHours> take_hours(Tokens& tokens);

/// When it is free, and claims the tokens with the prepositions before them.
std::vector<FoundTime> take_free_times(Tokens& tokens, Date today);

}  // namespace clusterlotse::matching
