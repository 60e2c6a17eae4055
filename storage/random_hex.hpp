#pragma once

#include <string>

namespace clusterlotse::storage {

/// 128 random bits that nobody can guess, as 32 lower-case hex digits.
std::string random_hex();

}  // namespace clusterlotse::storage
