#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Whom he wants reminded, and what he names behind it: "an die Wellen".
struct Reminding {
    std::string firms;  ///< empty where he names none
    std::string of_what;
    bool later = false;  ///< not now: "morgen", "in 2 Tagen"
};

/// "Erinnere Lautertal", "kannst du Wolfstein nochmal erinnern", "remind Otterbach". Nothing for
/// himself, for the asker, for all at once and for a firm that shall not be reminded.
std::optional<Reminding> reminding_in(std::string_view text);

}  // namespace clusterlotse::commands
