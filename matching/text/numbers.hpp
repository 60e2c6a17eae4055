#pragma once

#include "matching/text/tokens.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// A number and the token behind it.
struct Number {
    double value = 0;
    std::size_t next = 0;
    bool fraction = false;  ///< it has decimals
};

/// How a comma before three digits is meant where the text does not show it.
enum class Comma { decimal, thousands };

/// Reads the number that starts at `at`: "1.000", "1 000" and "1'000" are a thousand, "0,8" and
/// "0.8" a fraction; "1,000" is a thousand in an English text and where `comma` says so. Nothing
/// where the token is claimed or no digit. At most 15 digits count.
std::optional<Number> number_at(const Tokens& tokens, std::size_t at, Comma comma = Comma::decimal);

/// Reads a count: a number with "k", "Tsd" or "Dutzend" behind it, or number words ("zwei Dutzend",
/// "half a dozen", "fünfzig"). A lone article is no number.
std::optional<Number> count_at(const Tokens& tokens, std::size_t at);

/// A length, mass or other value with its limits, in the unit's base.
struct Span {
    std::optional<double> low;   ///< absent: open, as in "bis 400"
    std::optional<double> high;  ///< absent: open, as in "ab 20"
    std::size_t from = 0;        ///< first token, limit words included
    std::size_t number = 0;      ///< token of the first digit
    std::size_t next = 0;
    bool unit = false;     ///< a unit is written
    bool limited = false;  ///< "bis", "max", "ab" stand before it
};

/// Reads "[bis|max|ab|ca] 20 [bis 60] mm" at `at`; `unit` is length_unit or mass_unit. Where no
/// unit is written the numbers count as base units.
std::optional<Span> span_at(const Tokens& tokens, std::size_t at, Means unit);

/// The token behind the micrometres ("µm", "um", "my", "microns") that are written at `unit` after
/// the number from token `at` on; `unit` where there are none. The "um" of a time ("am 18.12. um 12
/// Uhr") is no unit.
std::size_t behind_microns(const Tokens& tokens, std::size_t at, std::size_t unit);

/// The value of digits with at most one decimal comma or point; what follows does not count.
double decimal_of(std::string_view written);

/// A written number as tolerances show it: a decimal comma, no further change.
std::string with_comma(std::string written);

}  // namespace clusterlotse::matching
