#pragma once

#include "matching/text/analysis.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Recognises needs in which trades are named but something else is asked: people on loan, a
/// course or an examination, a move of machines, a repair, an expert's report. Adds that service
/// to the mentions and makes the rest its object. `roles` has a role for every atom.
void find_service_asked(const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles);

}  // namespace clusterlotse::matching
