#pragma once

#include "commands/office.hpp"
#include "domain/answer.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Keeps what one side wrote to the other; of a supplier's message with what was understood.
/// Returns the record's id.
std::int64_t record_words(
    Office& office,
    const Request& request,
    std::int64_t invitation,
    bool from_supplier,
    const std::string& text,
    const Answer* answer = nullptr
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

}  // namespace clusterlotse::commands
