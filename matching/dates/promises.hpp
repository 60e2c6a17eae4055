#pragma once

#include "domain/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// A day as a text names it: a week, or a month and the day in it (counted on beyond its end).
struct NamedDay {
    std::uint16_t year = 0;  ///< 0: not said
    std::uint8_t week = 0;   ///< of ISO 8601, counted on beyond the year's end; 0: not by week
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    bool said() const { return week != 0 || month != 0; }
    bool operator==(const NamedDay&) const = default;
};

/// The day itself; where no year is said, of all years the one nearest to `today`. Nothing where no
/// day is said or `today` is not ok().
std::optional<Date> day_near(const NamedDay& named, Date today);

/// What a firm's own text says about how soon it delivers.
struct Promises {
    std::uint16_t lead_days = 0;     ///< usual or promised lead time in calendar days; 0: not said
    std::uint16_t express_days = 0;  ///< a shorter one for what is urgent; 0: not said
    bool full = false;               ///< says that it takes no work at present
    NamedDay free;                   ///< the first day with capacity again

    bool operator==(const Promises&) const = default;
};

/// Reads a folded text; total, linear.
Promises promises_in(std::string_view folded);

/// The first day with free capacity: "frei ab KW 14", "bis Ende März ausgelastet".
NamedDay free_from_in(std::string_view folded);

/// How finely something is made; 0 where it is not said.
struct Fineness {
    std::uint8_t it = 0;  ///< tolerance grade of ISO 286, small is fine
    float ra = 0;         ///< arithmetic mean roughness in µm

    bool operator==(const Fineness&) const = default;
};

/// The finest of what "IT6", "H7", "ISO 2768-m", "Ra 0,8", "Rz 6,3" name; each text one
/// designation as UnderstoodNeed::tolerances and Capability::tolerance hold them.
void add_fineness(std::string_view designation, Fineness& fineness);

}  // namespace clusterlotse::matching
