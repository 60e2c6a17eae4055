#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// An end that words name.
struct NamedEnd {
    Date day;
    bool begins_period = false;  ///< the day is the first of the week, month or year they name
};

/// The end that plain words name, without what leads to it: "kw 3", "woche 12" (its Monday).
/// Nothing for other words, as in all of these. A week or a month that runs already ends with its
/// Friday or its last day, on that day with what follows; a day or a week that is hardly over is
/// not taken for the one of next year.
std::optional<NamedEnd> week_named(const std::string& words, Date today);

/// "freitag", "naechsten mo", "tomorrow": the next one, never today.
std::optional<NamedEnd> weekday_named(const std::string& words, Date today);

/// "15 1", "15 01 2027", "2027 01 15"
std::optional<NamedEnd> day_named(const std::string& words, Date today);

/// "juni", "mitte juni", "end of june", "12 juni 2027": without a day the first, "ende" the 28th.
std::optional<NamedEnd> month_day_named(const std::string& words, Date today);

/// "naechste woche", "next month", "neues jahr", "ende der woche", "monatsende"
std::optional<NamedEnd> period_named(const std::string& words, Date today);

/// "2099", "ende 2027"
std::optional<NamedEnd> year_named(const std::string& words, Date today);

}  // namespace clusterlotse::commands
