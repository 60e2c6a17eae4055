#pragma once

#include "commands/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The need text as a supplier may read it: words_for_suppliers() of all the asker wrote.
std::string text_for_suppliers(Office& office, const storage::NeedRecord& need);

/// Words of the asker as a supplier may read them: whom he does not want to ask is left out, and,
/// unless he wants to be named, his firm, names, addresses and numbers.
std::string words_for_suppliers(
    Office& office, const storage::NeedRecord& need, const std::string& text
);

/// A text without what names this member: firm, people, addresses, numbers.
std::string without_names(Office& office, std::string text, const std::string& profile_id);

}  // namespace clusterlotse::commands
