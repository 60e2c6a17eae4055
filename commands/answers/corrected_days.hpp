#pragma once

#include "domain/answer.hpp"
#include "domain/date.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The text behind "stimmt nicht, …", "that's wrong: …", which speaks of how an answer was
/// understood and refuses nothing; the whole text where nothing follows.
std::string behind_says_wrong(const std::string& text);

/// `before` with the day that the words put right: "KW 4 statt KW 3", "Liefertermin verschiebt sich
/// auf KW 5", "correction: week 5". Nothing where they say anything else, and where `before`
/// promises nothing.
std::optional<Answer> with_corrected_day(const Answer& before, const std::string& text, Date today);

}  // namespace clusterlotse::commands
