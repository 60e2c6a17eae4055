#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace clusterlotse::commands {

/// The firm edited or deleted a message that answered the request (commands/desk/said_changes).
/// False where another person wrote it.
bool answer_changed(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    storage::Invitation invitation,
    const storage::Said& said
);

/// The firm's own words, and what a moderator passed on of it, oldest first.
std::vector<storage::AnswerRecord> what_firm_wrote(
    Office& office, const storage::Invitation& invitation
);

/// What the firm had said before these words, as far as it was understood.
std::optional<Answer> said_before(
    const std::vector<storage::AnswerRecord>& records, std::int64_t id
);

/// As if the latest words had not been said.
void set_back(Office& office, storage::Invitation& invitation, const std::optional<Answer>& before);

/// What waits for the end of a bundle is not told as a change of what the asker never read.
bool was_told(const storage::NeedRecord& need, const storage::AnswerRecord& record);

}  // namespace clusterlotse::commands
