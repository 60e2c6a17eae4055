#pragma once

#include "commands/desk/office.hpp"

#include <cstddef>
#include <string>

namespace clusterlotse::commands {

/// The addition at this place of the need's, for a reader of this language: what the bot put in its
/// own words, "200 Stück statt 150 Stück" or what widens the search, is said in his language; the
/// asker's own words stay as he wrote them.
std::string amendment_in(
    Office& office, const storage::NeedRecord& need, std::size_t place, Language language
);

}  // namespace clusterlotse::commands
