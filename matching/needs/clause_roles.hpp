#pragma once

#include "matching/needs/clauses.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What each clause of a need says as a whole; see denials.hpp for what is denied within one.
std::vector<Role> clause_roles(
    const Analysis& analysis,
    const std::vector<Clause>& clauses,
    const std::vector<std::uint32_t>& words
);

}  // namespace clusterlotse::matching
