#pragma once

#include "domain/date.hpp"
#include "domain/holidays.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Nothing is put aside for longer than this.
constexpr int kLongestDays = 366;

/// The day that plain words name as an end: "bis kw 3" (its Monday), "4 wochen", "bis 15 1", "until
/// march" (its first day). Always later than `today` and within kLongestDays; nothing for other
/// words.
std::optional<Date> end_named(const std::string& words, Date today);

/// Which of the two proposed days plain words choose: "freitag", "lieber mo", "am 16 3", "den
/// frueheren"; nothing where they say anything else.
std::optional<Date> proposed_day(const std::string& words, const DateHint& hint);

}  // namespace clusterlotse::commands
