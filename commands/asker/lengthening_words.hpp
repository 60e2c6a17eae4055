#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// "Verlängern bitte bis Ende Januar", "keep it open until March": the day until which a need shall
/// run, in a clause in plain words that says nothing else. It is no day of delivery: "Liefertermin
/// verlängern" says something else, and so does a clause without a day.
/// "Um zwei Wochen" counts from `runs_until`, the day until which it runs anyway.
std::optional<Date> lengthened_until(
    const std::string& words, Date today, std::optional<Date> runs_until = std::nullopt
);

}  // namespace clusterlotse::commands
