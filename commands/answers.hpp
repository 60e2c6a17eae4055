#pragma once

#include "commands/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// Carries a supplier's words to the asker alone, with the firm's name; in the room's thread only
/// that answers came.
void answer_need(
    Office& office, const Request& request, storage::Invitation invitation, const std::string& text
);

/// An answer of a member who read the need in the room without having been asked.
void answer_unasked(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
);

/// Carries the asker's words to that one supplier.
void follow_up(
    Office& office,
    const Request& request,
    const storage::Invitation& invitation,
    const std::string& text
);

/// A request that could not be delivered for good: the moderators learn which firm did not get it.
void mark_undelivered(
    Office& office, const storage::OutboxReference& row, const std::string& reason
);

/// Asks which of several open matters a text was meant for and keeps the text meanwhile.
/// `for_everybody`: the need that the text may also complete for all who were asked, offered last
/// and kept as its negative id.
void ask_which(
    Office& office,
    const Request& request,
    const std::vector<storage::Invitation>& invitations,
    bool from_supplier,
    const storage::NeedRecord* for_everybody = nullptr
);

}  // namespace clusterlotse::commands
