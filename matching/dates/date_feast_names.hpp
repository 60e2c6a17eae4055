#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace clusterlotse::matching {

/// One day, named by its date or by how far it lies from Easter Sunday.
struct FeastDay {
    unsigned month;  ///< 0: counted from Easter
    int day;
};

/// Feasts of several days, and school holidays.
enum class FeastSpan : std::uint8_t {
    easter,
    whitsun,
    christmas,
    new_year,
    carnival,
    between_years,
    feast_days,  ///< "die Feiertage": Christmas to New Year
    easter_holidays,
    summer_holidays,
    autumn_holidays,
    christmas_holidays
};

/// What a name of a feast means.
struct FeastName {
    const FeastDay* day = nullptr;  ///< a single day; null: `span` is meant
    FeastSpan span = FeastSpan::easter;
    std::size_t next = 0;  ///< token behind the name
};

/// The name that begins at token `at`; nothing where none does or one of its words is claimed.
std::optional<FeastName> feast_name_at(const Tokens& tokens, std::size_t at);

}  // namespace clusterlotse::matching
