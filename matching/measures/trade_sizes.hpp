#pragma once

#include "matching/measures/measures.hpp"
#include "matching/text/tokens.hpp"

#include <optional>

namespace clusterlotse::matching {

/// Sizes that only single trades have; one value has min == max, "bis Modul 8" no min.
struct TradeSizes {
    std::optional<Range> module;  ///< of a gear
    std::optional<Range> circle;  ///< around the section of an extruded profile, in millimetres

    bool operator==(const TradeSizes&) const = default;
};

/// Reads "Modul 1 bis 8", "up to module 12", "Umkreis bis 210 mm", "circumscribed circle 345 mm"
/// and claims their tokens, so that they are no other size; "im Umkreis von 50 km" is none.
TradeSizes take_trade_sizes(Tokens& tokens);

}  // namespace clusterlotse::matching
