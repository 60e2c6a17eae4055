#pragma once

#include "domain/message.hpp"
#include "storage/database.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clusterlotse::storage {

/// What goes out with outbox rows. Inside storage/ only; OutboxStore says what it promises.

/// std::invalid_argument for attachments that cannot go out with one message.
void check_files(Database& database, const std::vector<OutboundAttachment>& attachments);
void add_files(
    Database& database, std::int64_t outbox_id, const std::vector<OutboundAttachment>& attachments
);
/// Bytes that load_files would give, without reading them.
std::size_t size_of_files(Database& database, std::int64_t outbox_id);
std::vector<OutboundAttachment> load_files(Database& database, std::int64_t outbox_id);

}  // namespace clusterlotse::storage
