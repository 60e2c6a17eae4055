#pragma once

#include "matching/needs/clauses.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Whether the mention is denied within its clause: "kein Lack", "not painted", "Schweißen ist
/// nicht erlaubt"; false for what the asker says he cannot do. `words`: FocusWord values of atoms.
bool denied_in_clause(
    const Analysis& analysis,
    const Clause& clause,
    const std::vector<std::uint32_t>& words,
    const Mention& mention
);

}  // namespace clusterlotse::matching
