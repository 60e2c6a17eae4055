#pragma once

#include "commands/endings/named_ends.hpp"
#include "domain/date.hpp"
#include "domain/holidays.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Nothing is put aside for longer than this.
constexpr int kLongestDays = 366;

/// The end that plain words name: "bis kw 3" (its Monday), "4 wochen", "bis 15 1", "bis freitag"
/// (the next one), "until march" (its first day), "bis ostern" (feast_named()). A week or a month
/// that runs already ends with its Friday or its last day, on that day with what follows. Always
/// later than `today` and within kLongestDays; nothing for other words, and none for a day or a
/// week that is hardly over: it is not the one of next year.
std::optional<NamedEnd> named_end(const std::string& words, Date today);
std::optional<Date> end_named(const std::string& words, Date today);

/// The last day on which what is asked for until then may come: "bis kw 3" runs to its Friday, "bis
/// ende februar" to its last working day, as for a delivery; else as end_named().
std::optional<Date> last_day_named(const std::string& words, Date today);

/// A date that plain words name and that is over, today included: "heute", "1 10 2026"; without a
/// year one that is hardly over.
std::optional<Date> day_over_named(const std::string& words, Date today);

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
