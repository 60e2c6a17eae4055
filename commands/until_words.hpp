#pragma once

#include "domain/date.hpp"
#include "domain/holidays.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Nothing is put aside for longer than this.
constexpr int kLongestDays = 366;

/// The day that plain words name as an end: "bis kw 3" (its Monday), "4 wochen", "bis 15 1", "until
/// march" (its first day), "bis ostern" (feast_named()). Always later than `today` and within
/// kLongestDays; nothing for other words.
std::optional<Date> end_named(const std::string& words, Date today);

/// True where plain words name an end as end_named() does, only later than kLongestDays: "500
/// wochen", "bis 2099".
bool names_too_late(const std::string& words, Date today);

/// The next feast that plain words name: Easter Sunday, Whit Sunday, 24 December, 31 December, 1
/// January; "nach" of the first three the Monday or the day behind it that ends the feast. Nothing
/// for other words.
std::optional<Date> feast_named(const std::string& words, Date today);

/// Which of the two proposed days plain words choose: "freitag", "lieber mo", "am 16 3", "den
/// frueheren"; nothing where they say anything else.
std::optional<Date> proposed_day(const std::string& words, const DateHint& hint);

}  // namespace clusterlotse::commands
