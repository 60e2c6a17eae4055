#pragma once

#include "matching/text/analysis.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstdint>

namespace clusterlotse::matching {

/// Makes the service the work that is asked, said at atom `at` where no mention names it, and what
/// else seemed to be asked its object. Nothing where `service` is kNone.
void make_asked(const Lexicon& lexicon, Analysis& analysis, Id service, std::uint32_t at);

}  // namespace clusterlotse::matching
