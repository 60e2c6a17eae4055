#pragma once

#include "matching/clauses.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What each clause of a need says as a whole; denials within a clause are told by
/// denied_in_clause().
std::vector<Role> clause_roles(
    const Analysis& analysis,
    const std::vector<Clause>& clauses,
    const std::vector<std::uint32_t>& words
);

/// Whether the mention is denied within its clause: "kein Lack", "not painted", "Schweißen ist
/// nicht erlaubt"; false for what the asker says he cannot do.
bool denied_in_clause(
    const Analysis& analysis,
    const Clause& clause,
    const std::vector<std::uint32_t>& words,
    const Mention& mention
);

}  // namespace clusterlotse::matching
