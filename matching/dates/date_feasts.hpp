#pragma once

#include "domain/date.hpp"
#include "matching/text/tokens.hpp"

#include <cstddef>
#include <optional>

namespace clusterlotse::matching {

/// A feast, a holiday, a weekend or school holidays of Rhineland-Palatinate as they stand in a
/// text, at their next occurrence.
struct Feast {
    /// The day by which something is wanted: "bis Ostern" and "vor Ostern" end on a working day
    /// before it, "bis Karfreitag" names the day itself.
    Date until{};
    Date first{};          ///< its first day
    Date after{};          ///< the first working day behind it
    std::size_t next = 0;  ///< token behind its name
    bool exact = false;    ///< a single day
    bool starts = false;   ///< "nach Ostern": nothing ends with it
    bool within = false;   ///< "in den Sommerferien", "zwischen den Jahren"
};

/// The feast whose name starts at token `at`; which side of it is meant is read from the words
/// before. School holidays are known until 2029, nothing where none is left.
std::optional<Feast> feast_at(const Tokens& tokens, std::size_t at, Date today);

}  // namespace clusterlotse::matching
