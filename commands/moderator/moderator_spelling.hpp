#pragma once

#include <string>

namespace clusterlotse::commands {

/// A moderator's words as they would stand in a letter: the region's own ("net", "bidde",
/// "nausschigge", "lass mer weg") and what a phone makes of the others ("freigebn", "pasdt").
/// Firms' names and all that is no word of a decision stay as written. Total.
std::string in_plain_spelling(std::string text);

}  // namespace clusterlotse::commands
