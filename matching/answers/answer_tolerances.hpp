#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>

namespace clusterlotse::matching {

/// The token behind a tolerance that begins at `at`: "h6", "IT7", "0,02", "ISO 2768-f"; 0 where
/// none does.
std::size_t behind_tolerance(const Tokens& tokens, std::size_t at);

}  // namespace clusterlotse::matching
