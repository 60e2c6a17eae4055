#pragma once

#include "matching/needs/clauses.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Which atoms belong to a message's frame and not to the need: signatures, header lines, names of
/// people and firms, terms of business ("Werkzeugkosten").
std::vector<char> frame_of(
    const Analysis& analysis,
    const std::vector<Clause>& clauses,
    const std::vector<std::uint32_t>& words
);

}  // namespace clusterlotse::matching
