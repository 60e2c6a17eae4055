#include "storage/waiting_files.hpp"

#include "storage/connection.hpp"
#include "storage/inbox_store.hpp"

namespace clusterlotse::storage {

void keep_files(
    Database& database,
    const std::string& holder,
    std::int64_t holder_id,
    const std::vector<AttachmentInfo>& attachments
) {
    std::size_t kept = 0;
    {
        Query query(database, "SELECT coalesce(sum(size), 0) FROM waiting_files");
        query.step();
        kept = static_cast<std::size_t>(query.integer(0));
    }
    for (std::size_t position = 0; position < attachments.size(); ++position) {
        const auto& content = attachments[position].content;
        if (content == nullptr || kept + content->size() > kMostWaitingBytes) {
            continue;
        }
        kept += content->size();
        Query(
            database,
            "INSERT INTO waiting_files (holder, holder_id, position, size, bytes)"
            " VALUES (?, ?, ?, ?, ?)",
            holder,
            holder_id,
            position,
            content->size(),
            Blob{*content}
        )
            .run();
    }
}

WaitingFiles kept_files(Database& database, const std::string& holder, std::int64_t holder_id) {
    Query query(
        database,
        "SELECT position, bytes FROM waiting_files WHERE holder = ? AND holder_id = ?",
        holder,
        holder_id
    );
    WaitingFiles files;
    while (query.step()) {
        files[static_cast<std::size_t>(query.integer(0))] =
            std::make_shared<const std::string>(query.bytes(1));
    }
    return files;
}

void give_back(const WaitingFiles& files, std::vector<AttachmentInfo>& attachments) {
    for (const auto& [position, content] : files) {
        if (position < attachments.size()) {
            attachments[position].content = content;
            attachments[position].gap = ContentGap::none;
        }
    }
}

}  // namespace clusterlotse::storage
