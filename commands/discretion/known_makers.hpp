#pragma once

#include <string>

namespace clusterlotse::commands {

/// "siemens", "schaeffler", "ovako": makers and goods that many use and that a supplier has to
/// know, grades of material, and months. They tell nothing of whose product it is.
bool is_known_everywhere(const std::string& folded_word);

}  // namespace clusterlotse::commands
