#include "storage/connection.hpp"
#include "storage/file_store.hpp"

namespace clusterlotse::storage {
namespace {

std::vector<FileRelease> releases_from(Query&& rows) {
    std::vector<FileRelease> releases;
    while (rows.step()) {
        releases.push_back(
            {rows.integer(0), rows.integer(1), rows.time(2), rows.optional_integer(3)}
        );
    }
    return releases;
}

}  // namespace

bool FileStore::release(
    std::int64_t file_id,
    std::int64_t invitation_id,
    std::optional<std::int64_t> outbox_id,
    TimePoint now
) {
    return Query(
               database_,
               "INSERT INTO file_releases (file_id, invitation_id, released_at, outbox_id)"
               " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
               file_id,
               invitation_id,
               now,
               outbox_id
           )
               .run() > 0;
}

bool FileStore::take_back(std::int64_t file_id, std::int64_t invitation_id) {
    return Query(
               database_,
               "DELETE FROM file_releases WHERE file_id = ? AND invitation_id = ?",
               file_id,
               invitation_id
           )
               .run() > 0;
}

std::vector<FileRelease> FileStore::releases_of(std::int64_t file_id) {
    return releases_from(Query(
        database_,
        "SELECT file_id, invitation_id, released_at, outbox_id FROM file_releases"
        " WHERE file_id = ? ORDER BY released_at, invitation_id",
        file_id
    ));
}

std::vector<FileRelease> FileStore::releases_to(std::int64_t invitation_id) {
    return releases_from(Query(
        database_,
        "SELECT file_id, invitation_id, released_at, outbox_id FROM file_releases"
        " WHERE invitation_id = ? ORDER BY released_at, file_id",
        invitation_id
    ));
}

int FileStore::erase(std::int64_t id, TimePoint now) {
    return Query(
               database_,
               "UPDATE files SET bytes = NULL, caption = '', deleted_at = ? WHERE id = ? AND "
               "deleted_at IS NULL",
               now,
               id
    )
        .run();
}

int FileStore::erase_of_need(std::int64_t need_id, TimePoint now) {
    return Query(
               database_,
               "UPDATE files SET bytes = NULL, caption = '', deleted_at = ?"
               " WHERE need_id = ? AND deleted_at IS NULL",
               now,
               need_id
    )
        .run();
}

int FileStore::erase_of_ended(TimePoint now) {
    return Query(
               database_,
               "UPDATE files SET bytes = NULL, caption = '', deleted_at = ?1 WHERE deleted_at IS "
               "NULL"
               " AND need_id IN (SELECT n.id FROM needs n WHERE n.ended_at < ?2)",
               now,
               now - kFilesKept
    )
        .run();
}

}  // namespace clusterlotse::storage
