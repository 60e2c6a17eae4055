#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Writes one request to each candidate and remembers the invitation.
void invite(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Candidate>& candidates
);

/// The asker is named no more: requests that have not left yet, and changes to them, go out without
/// his name; who has read it hears nothing. `told`: the firms hear of a change anyway.
void take_name_out(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood, bool told
);

/// Tells those already asked what changed, as they may read it and in their language; a request
/// that has not left yet is changed in place. Who has declined hears it only where it meets his
/// reason (commands/answers/refusal_met). `before`: what was understood of the need until then;
/// `added`: the asker added words, which are told as the last addition; else what differs is.
/// `no_longer_fit`: invitations of firms that are told so. True where somebody is told.
bool update_invited(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::optional<UnderstoodNeed>& before,
    bool added,
    const std::vector<std::int64_t>& no_longer_fit
);

}  // namespace clusterlotse::commands
