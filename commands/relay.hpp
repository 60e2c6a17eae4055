#pragma once

#include "commands/office.hpp"
#include "domain/answer.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The names of a message's attachments, as a person reads them.
std::string attachment_names(const InboundMessage& message);

/// What kinds of files came with a message, "pdf, dxf": their names may tell whose they are.
std::string attachment_types(const InboundMessage& message);

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
