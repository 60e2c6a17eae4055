#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// True where "nicht", "ohne" or the like stands before the mention in its clause with at most
/// `between` other atoms in between.
bool negated(const Analysis& analysis, const Mention& mention, std::uint32_t between);

/// True where "not necessary", "nicht nötig" follows the mention in its sentence.
bool not_needed(const Analysis& analysis, const Mention& mention);

}  // namespace clusterlotse::matching
