#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// The work that what is wrong with a thing asks for.
struct MendingWork {
    Id process = kNone;  ///< kNone: nothing is wrong
    std::uint32_t atom = 0;
};

/// Reads what is wrong in a need that does not say what is to be done: "Lagersitz eingelaufen",
/// "the lug has snapped off". `roles` holds the role of every atom. The first thing that the
/// vocabulary knows work for decides; the thing stands in the same sentence or in the one before.
MendingWork mending_work(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Role>& roles
);

}  // namespace clusterlotse::matching
