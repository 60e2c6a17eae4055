#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Whether words say something of the matter: an answer, a piece of a need.
using SaysSomething = std::function<bool(std::string_view)>;

/// The few words that begin `text` where nothing but a sign-off stands below them: thanks, a
/// farewell and what follows it, `names` (the writer's own and his firm's), a signature with
/// telephone and address, the footer of a telephone. The whole text, trimmed, where more is said
/// below, where a postscript follows, and where the beginning is longer than three lines.
/// `says_something` decides about lines that may be a name or a word of the matter. Total.
std::string_view without_footer(
    std::string_view text,
    const std::vector<std::string>& names,
    const SaysSomething& says_something
);

/// True for a line that begins the end of a letter: a farewell, a separator, the footer of a
/// telephone.
bool begins_sign_off(std::string_view line);

/// "PS: …", "Nachtrag: …"
bool is_postscript(std::string_view line);

}  // namespace clusterlotse::commands
