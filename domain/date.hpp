#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse {

/// A calendar day without time or zone.
using Date = std::chrono::year_month_day;

/// `2026-03-15` (ISO 8601, exactly ten characters) as a day that exists; nothing for anything else.
std::optional<Date> parse_iso_date(std::string_view text);

/// The day as `2026-03-15`.
std::string iso_date(Date date);

/// The day as a German reader writes it: `15.03.2026`.
std::string german_date(Date date);

}  // namespace clusterlotse
