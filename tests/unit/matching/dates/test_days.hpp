#pragma once

#include "domain/date.hpp"

namespace clusterlotse::test_support {

/// The Monday on which most needs of these tests are written.
inline const Date kToday = *parse_iso_date("2026-11-23");

/// In week 12 of the same year, where free capacity is told of.
inline const Date kWednesday = *parse_iso_date("2026-03-18");

}  // namespace clusterlotse::test_support
