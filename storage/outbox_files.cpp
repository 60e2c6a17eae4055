#include "storage/outbox_files.hpp"

#include "storage/connection.hpp"

#include <stdexcept>

namespace clusterlotse::storage {
namespace {

std::size_t stored_size(Database& database, std::int64_t file_id) {
    Query query(database, "SELECT size FROM files WHERE id = ?", file_id);
    if (!query.step()) {
        throw std::invalid_argument("an attachment names a file that is not stored");
    }
    return static_cast<std::size_t>(query.integer(0));
}

}  // namespace

void check_files(Database& database, const std::vector<OutboundAttachment>& attachments) {
    if (attachments.size() > kMostFiles) {
        throw std::invalid_argument("more attachments than a message may have");
    }
    std::size_t whole = 0;
    for (const auto& attachment : attachments) {
        const auto& own = attachment.content;
        if (attachment.file_id == 0 && (own == nullptr || own->empty())) {
            throw std::invalid_argument("an attachment without bytes");
        }
        whole += attachment.file_id == 0 ? own->size() : stored_size(database, attachment.file_id);
    }
    if (whole > kMostMessageBytes) {
        throw std::invalid_argument("larger attachments than a message may have");
    }
}

void add_files(
    Database& database, std::int64_t outbox_id, const std::vector<OutboundAttachment>& attachments
) {
    int position = 0;
    for (const auto& attachment : attachments) {
        const bool stored = attachment.file_id != 0;
        Query(
            database,
            "INSERT INTO outbox_files (outbox_id, position, file_id, name, type, bytes)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            outbox_id,
            position++,
            stored ? std::optional(attachment.file_id) : std::nullopt,
            attachment.name,
            attachment.type,
            stored ? std::nullopt : std::optional(Blob{*attachment.content})
        )
            .run();
    }
}

std::size_t size_of_files(Database& database, std::int64_t outbox_id) {
    Query query(
        database,
        "SELECT coalesce(sum(length(coalesce(o.bytes, f.bytes))), 0) FROM outbox_files o"
        " LEFT JOIN files f ON f.id = o.file_id WHERE o.outbox_id = ?",
        outbox_id
    );
    query.step();
    return static_cast<std::size_t>(query.integer(0));
}

std::vector<OutboundAttachment> load_files(Database& database, std::int64_t outbox_id) {
    Query query(
        database,
        "SELECT o.name, o.type, o.file_id, coalesce(o.bytes, f.bytes) FROM outbox_files o"
        " LEFT JOIN files f ON f.id = o.file_id WHERE o.outbox_id = ? ORDER BY o.position",
        outbox_id
    );
    std::vector<OutboundAttachment> attachments;
    while (query.step()) {
        if (query.null(3)) {
            continue;
        }
        OutboundAttachment& attachment = attachments.emplace_back();
        attachment.name = query.text(0);
        attachment.type = query.text(1);
        attachment.file_id = query.optional_integer(2).value_or(0);
        attachment.content = std::make_shared<const std::string>(query.bytes(3));
    }
    return attachments;
}

}  // namespace clusterlotse::storage
