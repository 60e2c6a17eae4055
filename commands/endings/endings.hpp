#pragma once

#include "commands/desk/office.hpp"
#include "domain/end_reason.hpp"
#include "domain/need.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

/// How a need ends.
struct Ending {
    NeedEvent event = NeedEvent::withdraw;
    EndReason reason = EndReason::unspecified;  ///< of an award: why the others did not get it
    std::optional<std::int64_t> chosen = {};    ///< of an award: the invitation that gets it
    /// Of an award in parts: the invitations that get one, `chosen` among them, and what each gets.
    std::vector<std::pair<std::int64_t, UnderstoodNeed>> parts = {};
    std::string words = {};  ///< of a moderator: his own reason
    /// The asker is being asked for the reason that he did not say. Who answered waits for his last
    /// word until he says it (commands/moderator/deciding, commands/endings/ending_reasons), or as
    /// long as answers are bundled.
    bool asks_why = false;
};

/// Ends the need and gives everybody who was asked a last word: each chosen firm that it has the
/// order or its part of it, the others that it has gone elsewhere, who answered with one reason
/// (award_reasons), and never to whom or at what price, or else that nothing comes of it and why
/// (lapse_reasons). Who had declined, was only proposed or could not be reached hears nothing; a
/// request that has not left yet is dropped. Last words wait for the end of the quiet hours. The
/// room hears that it is over; the asker reads what he was not told of answers yet, and hears of
/// the end by the caller. False, and nothing changed, where the need cannot end so.
bool end_need(Office& office, storage::NeedRecord& need, const Ending& ending);

/// Says another reason in the last words that still wait, and lets them go; the firm that got the
/// order is `chosen`. True where there were any.
bool give_reason(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& chosen,
    EndReason reason
);

/// Says the reason that the need keeps now in the last words that still wait where it ended without
/// an order in the cluster, and lets them go. True where there were any.
bool give_lapse_reasons(Office& office, const storage::NeedRecord& need);

/// Ends what one firm was or was to be asked, because the asker does not want it to know any more;
/// a firm that read the request gets a last word. True where it may have read it.
bool take_back(Office& office, const storage::NeedRecord& need, storage::Invitation invitation);

/// A firm whose request still waits to be sent is as if it had never been asked, and may be asked
/// yet; nothing for all others. True where it was taken back.
bool take_back_unsent(Office& office, storage::Invitation invitation);

}  // namespace clusterlotse::commands
