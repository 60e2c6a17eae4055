#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Stand in NeedsNamed::marked for whoever asked for the need, and for its part.
inline constexpr std::string_view kAskerMark = "Xaskerx";
inline constexpr std::string_view kPartMark = "Xpartx";

/// Which needs a moderator's words are about that give no number: "die Queichtal", "bei den
/// Laufrädern", "die Wellen von Glantal".
struct NeedsNamed {
    std::vector<storage::NeedRecord> needs;  ///< of those that live, oldest first
    bool by_asker = false;
    bool by_part = false;
    std::string marked;                ///< the words with a mark for each place that names the need
    std::vector<std::string> written;  ///< what stands there, in its order

    bool any() const { return !needs.empty(); }
};

/// Who is told of as somebody to be asked or left out is no asker, whatever he seeks himself.
NeedsNamed needs_named(Office& office, const std::string& text);

/// All that live, oldest first.
std::vector<storage::NeedRecord> living_needs(Office& office);

}  // namespace clusterlotse::commands
