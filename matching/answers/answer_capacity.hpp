#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// Whether the words of a sentence say that there is capacity: "wir hätten zwar Kapazität".
bool has_capacity(std::string_view words);

/// Drops that from `words` where a no to something else follows, so that it says no yes: "…, aber
/// 1.4301 machen wir nicht".
void drop_idle_capacity(std::string& words);

}  // namespace clusterlotse::matching
