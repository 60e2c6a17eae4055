#pragma once

#include "domain/clock.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::matrix {

/// The moment of a Date header, "Sun, 22 Nov 2026 08:03:00 GMT" (RFC 9110 5.6.7, the form that
/// servers write).
std::optional<TimePoint> parse_http_date(std::string_view text);

}  // namespace clusterlotse::matrix
