#pragma once

#include "matching/text/numbers.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace clusterlotse::matching {

/// A factor of a product with its own unit, if any.
struct SizeFactor {
    double value = 0;
    bool unit = false;
    bool fit = false;  ///< a fit like h6 stands behind it
    double scale = 1;
    std::size_t next = 0;
};
using SizeFactors = std::array<SizeFactor, 3>;

/// "x", "*" or "mal" between two sizes.
bool times(const Tokens& tokens, std::size_t at);

/// The factor at `at` or behind what names it ("L=", "Ø"), with its unit and tolerance.
std::optional<SizeFactor> size_factor_at(const Tokens& tokens, std::size_t at);

/// Tolerances between the factors belong to them; returns the token behind.
std::size_t skip_tolerance(const Tokens& tokens, std::size_t at);

/// "8,20 x 2,10": said of metres, to a decimetre or half of one. An O-ring 12,42 x 1,78 is none.
bool said_of_metres(
    const Tokens& tokens, std::size_t at, const SizeFactors& factors, std::size_t count
);

}  // namespace clusterlotse::matching
