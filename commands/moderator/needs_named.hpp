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
    /// Nothing but a word without an article names it, at the beginning of a clause.
    bool by_bare_part = false;
    /// An asker who is named was asked himself for what others need.
    bool asker_was_asked = false;
    std::string marked;                ///< the words with a mark for each place that names the need
    std::vector<std::string> written;  ///< what stands there, in its order

    bool any() const { return !needs.empty(); }
};

/// Who is told of as somebody to be asked or left out is no asker, whatever he seeks himself.
NeedsNamed needs_named(Office& office, const std::string& text);

/// Needs of his own are no matter of his as a moderator. Where he may mean another's as well, all
/// stay.
void leave_to_asker(const Speaker& speaker, NeedsNamed& named);

/// All that live, oldest first.
std::vector<storage::NeedRecord> living_needs(Office& office);

}  // namespace clusterlotse::commands
