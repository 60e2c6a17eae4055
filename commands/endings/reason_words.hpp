#pragma once

#include "domain/end_reason.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The reason that stands behind "wegen" in `words`, which it is taken off; nothing, and `words` as
/// they are, where none stands there. Words as plain_words() gives them.
std::optional<EndReason> take_reason(std::string& words);

}  // namespace clusterlotse::commands
