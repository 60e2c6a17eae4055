#pragma once

#include "domain/message.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// The bytes of attachments of messages that wait in a table called `holder`; deleted by a trigger
/// together with the message. Inside storage/ only.

using WaitingFiles = std::map<std::size_t, std::shared_ptr<const std::string>>;  ///< by position

/// Keeps what has room below kMostWaitingBytes.
void keep_files(
    Database& database,
    const std::string& holder,
    std::int64_t holder_id,
    const std::vector<AttachmentInfo>& attachments
);
WaitingFiles kept_files(Database& database, const std::string& holder, std::int64_t holder_id);
void give_back(const WaitingFiles& files, std::vector<AttachmentInfo>& attachments);

}  // namespace clusterlotse::storage
