#pragma once

#include <functional>
#include <string_view>

namespace clusterlotse {

enum class LogLevel { info, warning, error };

/// Where an adapter says what it does. What it says holds no address, no text of a message and no
/// secret.
using Logger = std::function<void(LogLevel level, std::string_view text)>;

}  // namespace clusterlotse
