#pragma once

#include <string>
#include <string_view>

namespace clusterlotse {

/// One line of `clusterlotse doctor`: what was looked at, how it stands, and what to do where it
/// does not stand well.
struct Check {
    enum class Level { ok, warn, fail };

    Level level = Level::ok;
    std::string name;  ///< short and stable, e.g. "email.imap login"
    std::string text;  ///< for an operator; holds no secret
};

/// "ok", "warn" or "fail".
constexpr std::string_view name_of(Check::Level level) {
    return level == Check::Level::ok ? "ok" : level == Check::Level::warn ? "warn" : "fail";
}

}  // namespace clusterlotse
