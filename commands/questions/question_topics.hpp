#pragma once

#include "domain/need.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What plain words (commands/wording/clauses) ask about or speak of, a bit each: time, surface,
/// material and the like.
unsigned topics_of(const std::string& words);

/// The same of what was understood of them.
unsigned topics_read(const UnderstoodNeed& read);

/// "Welche …?" cannot be answered by a yes.
bool asks_openly(const std::string& question);

/// Begins with a yes or a no, in plain words.
bool says_yes_or_no(const std::string& words);

/// The answer that `text` is to the question of one firm answers that of another as well: both ask
/// the same of the same thing, and the answer speaks of it or says yes or no. False where that is
/// not certain.
bool answers_both(
    std::string_view text,
    const std::string& question,
    const std::string& other,
    const std::function<UnderstoodNeed(const std::string&)>& understand
);

}  // namespace clusterlotse::commands
