#pragma once

#include <string_view>

namespace clusterlotse::commands {

/// The words of a need say that something stands still for want of it, or that it cannot wait:
/// "Maschine steht", "Notfall", "so schnell wie möglich", "line down". Not where they deny it.
bool says_hurry(std::string_view text);

}  // namespace clusterlotse::commands
