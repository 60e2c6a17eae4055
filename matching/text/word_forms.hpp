#pragma once

#include <string_view>

namespace clusterlotse::matching {

/// True of "1379" and of an empty text.
bool digits_only(std::string_view text);

/// Whether a folded word says a property that something has rather than a task: "verzinkt",
/// "geschliffene", "hardened".
bool participle(std::string_view key);

}  // namespace clusterlotse::matching
