#pragma once

#include "domain/date.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <string>

namespace clusterlotse::evaluation {

/// Prints what each firm of a file was read as, to be compared with its text.
void show_offers(const matching::Lexicon& lexicon, const std::string& profiles);

/// Prints what each need of a file was read as, and what its wording speaks for.
void show_needs(const matching::Lexicon& lexicon, const std::string& needs, Date today);

}  // namespace clusterlotse::evaluation
