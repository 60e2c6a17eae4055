#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <optional>
#include <vector>

namespace clusterlotse::commands {

/// A university or an agency, no supplier.
bool is_ambassador(const Profile& profile);

/// Asks these firms now, beside those that were asked; the asker hears whom, and of a firm that he
/// named himself what its profile does not show. False where the need
/// is over or nobody is asked.
bool ask_firms(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Profile>& firms,
    bool named_by_asker = false
);

/// Asks the university or agency among the members whose profile fits best, as a firm is asked but
/// in words for an ambassador. Nothing where no such member may be asked.
std::optional<Profile> ask_ambassador(
    Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// Puts the same on the list of a need that waits for its release, beside the firms that fit: it is
/// asked with them. Nothing where no such member may be asked.
std::optional<Profile> propose_ambassador(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood
);

}  // namespace clusterlotse::commands
