#pragma once

#include "matching/measures/measures.hpp"
#include "matching/text/numbers.hpp"

namespace clusterlotse::matching {

/// Reads "1200 x 800 x 3 mm" from its first number on: a plate with its thickness, a block, a tube
/// with its wall, a section with its legs, or, where fits stand at the numbers, a turned part.
/// Returns the token behind it, 0 where there is no product.
std::size_t read_product(Tokens& tokens, std::size_t at, const Shape& shape, Measures& measures);

/// Reads what follows a diameter: " x 120" is the length, " x 2" of a tube its wall, "/ 6,2" the
/// bore. Corrects `diameter` where the second number is the larger one. Returns the token behind.
std::size_t read_behind_diameter(
    Tokens& tokens, Span& diameter, const Shape& shape, Measures& measures
);

}  // namespace clusterlotse::matching
