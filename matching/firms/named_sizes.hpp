#pragma once

#include "matching/measures/measures.hpp"

#include <optional>

namespace clusterlotse::matching {

/// Takes the sizes of a firm's machines and parts that a name tells and no unit ("X 1200 Y 600",
/// "bis 300 Durchmesser") and claims numbers that only look like some ("2 x 800 t"). Returns the
/// measure of the wire, which limits what is made of wire and nothing that is cut with it.
std::optional<Range> take_named_sizes(Tokens& tokens, Sizes& sizes);

}  // namespace clusterlotse::matching
