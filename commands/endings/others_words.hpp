#pragma once

#include <string>

namespace clusterlotse::commands {

/// A clause in plain words that tells all firms but one no, and says nothing else: "der Rest
/// bekommt eine Absage", "decline the others"; or asks whether they hear of it.
bool declines_others(const std::string& words);

/// The same in words that may mean something else where no order is given beside them: "die anderen
/// nicht", "der Rest ist raus".
bool leaves_others_out(const std::string& words);

/// The text with a comma where such a clause, or the wish that nobody else is asked, follows "und",
/// so that it stands for itself.
std::string with_asides_apart(std::string text);

}  // namespace clusterlotse::commands
