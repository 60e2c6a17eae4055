#pragma once

#include "commands/wishes/wish_words.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The wish that a clause in plain words (commands/wording/clauses.hpp) is as a whole; nothing for
/// all others.
std::optional<Wish> wish_of(const std::string& words, Date today);

/// A clause that only says why somebody wants less: "das ist mir zu viel", "Betriebsferien".
bool excuses_wish(const std::string& words);

/// "Ich will das nicht mehr": a wish only where it is plain what "das" is.
bool is_tired(const std::string& words);

/// "bis 15 8" of "Urlaub bis 15.8.", the end of a pause that another clause asks for; else empty.
std::string away_until(const std::string& words);

}  // namespace clusterlotse::commands
