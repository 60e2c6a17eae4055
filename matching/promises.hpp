#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// What a firm's own text says about how soon it delivers.
struct Promises {
    std::uint16_t lead_days = 0;  ///< usual or promised lead time in calendar days; 0: not said
    bool full = false;            ///< says that it takes no work at present

    bool operator==(const Promises&) const = default;
};

/// Reads a folded text; total, linear.
Promises promises_in(std::string_view folded);

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
