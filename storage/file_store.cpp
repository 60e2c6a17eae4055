#include "storage/file_store.hpp"

#include "storage/connection.hpp"
#include "storage/digest.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::storage {
namespace {

#define FILE_COLUMNS                                                                     \
    "f.id, f.need_id, f.invitation_id, f.name, f.shown_name, f.type, f.size, f.sha256, " \
    "f.stage, f.created_at, f.deleted_at, f.message_id, f.caption"

FileRecord record_from(const Query& row) {
    FileRecord file;
    file.id = row.integer(0);
    file.need_id = row.integer(1);
    file.invitation_id = row.optional_integer(2);
    file.name = row.text(3);
    file.shown_name = row.text(4);
    file.type = row.text(5);
    file.size = static_cast<std::uint64_t>(row.integer(6));
    file.sha256 = row.text(7);
    file.stage = to_file_stage(row.text(8));
    file.created_at = row.time(9);
    file.deleted_at = row.optional_time(10);
    file.message_id = row.text(11);
    file.caption = row.text(12);
    return file;
}

std::vector<FileRecord> records_from(Query&& rows) {
    std::vector<FileRecord> files;
    while (rows.step()) {
        files.push_back(record_from(rows));
    }
    return files;
}

struct Kept {
    std::size_t need_bytes = 0;
    std::size_t need_files = 0;
    std::size_t side_bytes = 0;
};

Kept kept_with(Database& database, const FileRecord& file) {
    Query query(
        database,
        "SELECT coalesce(sum(f.size), 0), count(*),"
        " coalesce(sum(CASE WHEN f.invitation_id IS ?2 THEN f.size END), 0)"
        " FROM files f WHERE f.need_id = ?1 AND f.deleted_at IS NULL",
        file.need_id,
        file.invitation_id
    );
    query.step();
    return {
        static_cast<std::size_t>(query.integer(0)),
        static_cast<std::size_t>(query.integer(1)),
        static_cast<std::size_t>(query.integer(2))};
}

std::optional<FileRecord> same_bytes(Database& database, const FileRecord& file) {
    Query query(
        database,
        "SELECT " FILE_COLUMNS
        " FROM files f WHERE f.need_id = ? AND f.invitation_id IS ? AND f.sha256 = ?"
        " AND f.deleted_at IS NULL",
        file.need_id,
        file.invitation_id,
        file.sha256
    );
    return query.step() ? std::optional(record_from(query)) : std::nullopt;
}

constexpr std::array kStages{
    std::pair{FileStage::open, std::string_view("public")},
    std::pair{FileStage::after_interest, std::string_view("after_interest")},
    std::pair{FileStage::after_nda, std::string_view("after_nda")},
    std::pair{FileStage::with_order_agreed, std::string_view("with_order_agreed")},
    std::pair{FileStage::with_order, std::string_view("with_order")},
    std::pair{FileStage::held, std::string_view("held")}};

}  // namespace

std::string_view code(FileStage stage) {
    return kStages.at(static_cast<std::size_t>(stage)).second;
}

FileStage to_file_stage(std::string_view word) {
    for (const auto& [stage, name] : kStages) {
        if (name == word) {
            return stage;
        }
    }
    throw DatabaseError(
        DatabaseError::Kind::damaged,
        "the database holds the unknown stage '" + std::string(word) +
            "'; restore the latest backup"
    );
}

OutboundAttachment attachment_of(const FileRecord& file) {
    OutboundAttachment attachment;
    attachment.name = file.shown_name;
    attachment.type = file.type;
    attachment.file_id = file.id;
    return attachment;
}

Status FileStore::add(FileRecord& file, std::string_view bytes) {
    if (bytes.empty()) {
        return Failure{FailureCode::refused, "file_empty"};
    }
    if (bytes.size() > kMostFileBytes) {
        return Failure{FailureCode::refused, "file_too_large"};
    }
    file.size = bytes.size();
    file.sha256 = sha256_hex(bytes);
    if (auto known = same_bytes(database_, file)) {
        file = *std::move(known);
        return Done{};
    }
    const Kept kept = kept_with(database_, file);
    const std::size_t most_of_side = file.invitation_id ? kMostAnswerBytes : kMostAskerBytes;
    if (kept.side_bytes + bytes.size() > most_of_side) {
        return Failure{FailureCode::refused, "side_full"};
    }
    if (kept.need_bytes + bytes.size() > kMostNeedBytes || kept.need_files >= kMostNeedFiles) {
        return Failure{FailureCode::refused, "need_full"};
    }
    Query(
        database_,
        "INSERT INTO files (need_id, invitation_id, name, shown_name, type, size, sha256, stage,"
        " created_at, message_id, caption, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        file.need_id,
        file.invitation_id,
        file.name,
        file.shown_name,
        file.type,
        bytes.size(),
        file.sha256,
        code(file.stage),
        file.created_at,
        file.message_id,
        file.caption,
        Blob{bytes}
    )
        .run();
    file.id = last_id(database_);
    return Done{};
}

std::optional<FileRecord> FileStore::find(std::int64_t id) {
    Query query(database_, "SELECT " FILE_COLUMNS " FROM files f WHERE f.id = ?", id);
    return query.step() ? std::optional(record_from(query)) : std::nullopt;
}

bool FileStore::came_with(const std::string& message_id) {
    return Query(
               database_,
               "SELECT 1 FROM files f WHERE f.message_id = ? AND f.message_id <> ''"
               " AND f.invitation_id IS NULL AND f.deleted_at IS NULL LIMIT 1",
               message_id
    )
        .step();
}

std::vector<FileRecord> FileStore::of_need(std::int64_t need_id) {
    return records_from(Query(
        database_,
        "SELECT " FILE_COLUMNS
        " FROM files f WHERE f.need_id = ? AND f.invitation_id IS NULL AND f.deleted_at IS NULL"
        " ORDER BY f.id",
        need_id
    ));
}

std::vector<FileRecord> FileStore::of_message(const std::string& message_id) {
    return records_from(Query(
        database_,
        "SELECT " FILE_COLUMNS
        " FROM files f WHERE f.message_id = ? AND f.message_id <> ''"
        " AND f.invitation_id IS NULL AND f.deleted_at IS NULL ORDER BY f.id",
        message_id
    ));
}

std::vector<FileRecord> FileStore::ever_of_need(std::int64_t need_id) {
    return records_from(Query(
        database_,
        "SELECT " FILE_COLUMNS
        " FROM files f WHERE f.need_id = ? AND f.invitation_id IS NULL ORDER BY f.id",
        need_id
    ));
}

std::vector<FileRecord> FileStore::of_invitation(std::int64_t invitation_id) {
    return records_from(Query(
        database_,
        "SELECT " FILE_COLUMNS
        " FROM files f WHERE f.invitation_id = ? AND f.deleted_at IS NULL ORDER BY f.id",
        invitation_id
    ));
}

std::shared_ptr<const std::string> FileStore::bytes(std::int64_t id) {
    Query query(database_, "SELECT bytes FROM files WHERE id = ? AND bytes IS NOT NULL", id);
    return query.step() ? std::make_shared<const std::string>(query.bytes(0)) : nullptr;
}

void FileStore::set_stage(std::int64_t id, FileStage stage) {
    Query(database_, "UPDATE files SET stage = ? WHERE id = ?", code(stage), id).run();
}

void FileStore::set_caption(
    std::int64_t id, const std::string& message_id, const std::string& caption
) {
    Query(
        database_,
        "UPDATE files SET message_id = ?, caption = ? WHERE id = ?",
        message_id,
        caption,
        id
    )
        .run();
}

void FileStore::set_shown_name(std::int64_t id, const std::string& name) {
    Query(database_, "UPDATE files SET shown_name = ? WHERE id = ?", name, id).run();
}

std::vector<FileRecord> FileStore::due_to(std::int64_t invitation_id, FileStage reached) {
    auto files = records_from(Query(
        database_,
        "SELECT " FILE_COLUMNS
        " FROM invitations i JOIN files f ON f.need_id = i.need_id AND f.invitation_id IS NULL"
        " WHERE i.id = ? AND f.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM file_releases r"
        " WHERE r.file_id = f.id AND r.invitation_id = i.id) ORDER BY f.id",
        invitation_id
    ));
    std::erase_if(files, [reached](const FileRecord& file) { return file.stage > reached; });
    return files;
}

}  // namespace clusterlotse::storage
