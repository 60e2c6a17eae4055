#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// True where firms may still come forward: under way, or nobody was found so far.
bool is_running(const storage::NeedRecord& need);

/// True where the firm got the request, whatever came of it.
bool was_asked_about(const storage::Invitation& invitation);

/// Why the speaker's firm, which nobody asked, cannot answer a need it was told of: "closed",
/// "resting", "not_for_him" (excluded, taken off the list, meant for others: he is not told which),
/// "no_consent", "paused", the switches of the template items_answered. Nothing where it can; a
/// weekly limit keeps nobody from coming by himself.
std::optional<std::string> why_not_forward(
    Office& office, const Speaker& speaker, const storage::NeedRecord& need
);

/// The invitation of a member who comes forward without having been asked, now as one that was
/// asked; of `wave` 0 where no wave brought it. Nothing where the firm's invitation has ended.
std::optional<storage::Invitation> join_asked(
    Office& office, const Speaker& speaker, const storage::NeedRecord& need, int wave
);

}  // namespace clusterlotse::commands
