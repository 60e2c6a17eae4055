#include "storage/open.hpp"

#include "storage/errors.hpp"
#include "storage/migrations.hpp"

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <sqlite3.h>

namespace clusterlotse::storage {
namespace {

std::int64_t number(SQLite::Database& connection, const char* sql) {
    return connection.execAndGet(sql).getInt64();
}

int latest_version() {
    return static_cast<int>(migrations().size());
}

/// The version of the file; 0 for a new one.
int recognised_version(SQLite::Database& connection, const std::string& file) {
    const std::int64_t application = number(connection, "PRAGMA application_id");
    const std::int64_t version = number(connection, "PRAGMA user_version");
    if (application == 0 && version == 0 &&
        number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
        return 0;
    }
    if (application != kApplicationId || version < 1) {
        throw describe(DatabaseError::Kind::foreign, file, "");
    }
    if (version > latest_version()) {
        throw describe(
            DatabaseError::Kind::newer,
            file,
            "version " + std::to_string(version) + ", known up to " +
                std::to_string(latest_version())
        );
    }
    return static_cast<int>(version);
}

void check(SQLite::Database& connection, const std::string& file) {
    const std::int64_t bytes =
        number(connection, "PRAGMA page_count") * number(connection, "PRAGMA page_size");
    if (bytes > kMostBytesChecked) {
        return;
    }
    const std::string verdict = connection.execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict != "ok") {
        throw describe(DatabaseError::Kind::damaged, file, verdict);
    }
}

void migrate(SQLite::Database& connection, int version) {
    for (; version < latest_version(); ++version) {
        connection.exec("BEGIN IMMEDIATE");
        try {
            connection.exec(migrations()[static_cast<std::size_t>(version)]);
            connection.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
            connection.exec("PRAGMA user_version = " + std::to_string(version + 1));
            connection.exec("COMMIT");
        } catch (const SQLite::Exception&) {
            connection.tryExec("ROLLBACK");
            throw;
        }
    }
}

}  // namespace

void prepare(SQLite::Database& connection, const std::string& file) {
    // Before the first read: that one then takes the lock and keeps it, also against a second WAL
    // reader.
    connection.exec("PRAGMA locking_mode = EXCLUSIVE");
    const int version = recognised_version(connection, file);
    if (sqlite3_db_readonly(connection.getHandle(), "main") != 0) {
        connection.exec(
            "PRAGMA user_version = " + std::to_string(version)
        );  // throws SQLITE_READONLY
    }
    const std::string mode = connection.execAndGet("PRAGMA journal_mode = WAL").getString();
    if (mode != "wal" && mode != "memory") {
        throw describe(DatabaseError::Kind::other, file, "no write-ahead log on this file system");
    }
    connection.exec(
        "PRAGMA synchronous = FULL;"
        "PRAGMA foreign_keys = ON;"
        "PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON;"
        "PRAGMA secure_delete = ON;"
        "PRAGMA temp_store = MEMORY;"
        "PRAGMA journal_size_limit = 8388608;"
        // 32 MB: normally Database::write_back has emptied the log long before.
        "PRAGMA wal_autocheckpoint = 8000"
    );
    connection.exec("BEGIN EXCLUSIVE; COMMIT");
    check(connection, file);
    migrate(connection, version);
}

}  // namespace clusterlotse::storage
