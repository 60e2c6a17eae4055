#pragma once

#include "domain/answer.hpp"
#include "domain/date.hpp"
#include "domain/end_reason.hpp"
#include "storage/invitation_store.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The day by which the firm promises delivery in its answer; nothing where it promises none.
/// `zone`: of the day on which it answered.
std::optional<Date> promised_delivery(
    const Answer& answer, const storage::Invitation& firm, const std::string& zone
);

/// The one reason that a firm which answered is told for not getting the order: what the asker
/// said, unless the firm's own offer shows that it was not so for this firm; else what the two
/// offers show (a higher price, a later date, an answer that was still to come); else changed_mind.
/// Never unspecified. `zone`: of the days on which they answered. `nearer`: the chosen firm is
/// known to sit nearer to the asker than this one; without that nobody is told that it was.
EndReason reason_against(
    const storage::Invitation& firm,
    const std::optional<storage::Invitation>& chosen,
    EndReason said,
    const std::string& zone,
    bool nearer
);

}  // namespace clusterlotse::commands
