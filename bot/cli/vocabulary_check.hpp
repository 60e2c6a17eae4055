#pragma once

#include "matching/vocabulary/vocabulary.hpp"
#include "storage/profile_files/profile_files.hpp"

namespace clusterlotse::cli {

/// The vocabulary as profile files ask it: codes as they are, names in either language for their
/// codes. `vocabulary` outlives the result.
profile_files::CodeCheck code_check(const matching::Vocabulary& vocabulary);

}  // namespace clusterlotse::cli
