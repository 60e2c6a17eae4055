#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// In OutboxContext::question_id of a message that brings a firm files and no words of the asker's.
inline constexpr std::int64_t kOnlyFiles = 1;

/// The name under which firms see it: one that says nothing of an anonymous asker.
std::string shown_name(
    Office& office, const storage::NeedRecord& need, const storage::FileRecord& file
);

/// Whether a firm that is where this one is may get a file of that stage.
bool may_get(const storage::Invitation& invitation, storage::FileStage stage);

/// The firms that have one of these already, of all or only this one.
std::string firms_that_have(
    Office& office,
    const std::vector<storage::FileRecord>& files,
    const std::optional<std::int64_t>& only = std::nullopt
);

/// Sends the firm these files, in as many messages as their bounds want, and notes it.
void send_files(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::vector<storage::FileRecord>& files
);

/// Sends an invited firm the files that are due to it and that it has not got.
void release_files(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
);
/// The same for every firm that was asked, whose last answer is no longer ago than kFileAccess; the
/// asker hears which get nothing for that reason, and that an answer changes it.
void release_files(Office& office, const storage::NeedRecord& need);

/// The asker's own names for those of his files that would come with the order to this firm and
/// wait because they name him; empty where none does.
std::string names_held_back(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
);

/// The files as a firm gets them: under a name that says nothing of an anonymous asker.
std::vector<OutboundAttachment> files_for(
    Office& office, const storage::NeedRecord& need, const std::vector<storage::FileRecord>& files
);

}  // namespace clusterlotse::commands
