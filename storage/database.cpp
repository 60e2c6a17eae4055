#include "storage/database.hpp"

#include "storage/connection.hpp"
#include "storage/errors.hpp"
#include "storage/open.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace clusterlotse::storage {
namespace {

/// Opens the file; one that does not exist yet is made readable for its owner only, because it
/// holds personal data.
SQLite::Database connect(const std::filesystem::path& path, std::chrono::milliseconds patience) {
    std::string name = path.string();
    if (name.empty()) {
        throw describe(DatabaseError::Kind::other, "storage.path", "no file is named");
    }
    if (name != ":memory:") {
        // Absolute, because SQLite takes "file:…" for a URL.
        name = std::filesystem::absolute(path).string();
        const int descriptor = ::open(name.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
    const int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    try {
        return SQLite::Database(name, flags, static_cast<int>(patience.count()));
    } catch (const SQLite::Exception& error) {
        throw describe(error, path.string());
    }
}

}  // namespace

Database::Impl::Impl(const std::filesystem::path& path, std::chrono::milliseconds patience)
    : file(path.string()), connection(connect(path, patience)) {
    try {
        prepare(connection, file);
    } catch (const SQLite::Exception& error) {
        throw describe(error, file);
    }
}

Database::Impl::~Impl() {
    idle.clear();
    // Closing the last connection then writes the log back into the file and removes it.
    connection.tryExec("PRAGMA analysis_limit = 400; PRAGMA optimize");
}

Database::Database(const std::filesystem::path& path, std::chrono::milliseconds patience)
    : impl_(std::make_unique<Impl>(path, patience)) {}

Database::~Database() = default;

void Database::write_back() {
    sqlite3* handle = impl_->connection.getHandle();
    const int changes = sqlite3_total_changes(handle);
    if (changes == impl_->written_back || impl_->scopes > 0) {
        return;
    }
    if (sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) ==
        SQLITE_OK) {
        impl_->written_back = changes;
    }
}

Transaction::Transaction(Database& database) : database_(database) {
    Query(database_, "BEGIN IMMEDIATE").run();
    ++database_.impl().scopes;
}

Transaction::~Transaction() {
    if (!open_) {
        return;
    }
    database_.impl().undo_all();
    database_.impl().leave_scope();
}

void Transaction::commit() {
    Query(database_, "COMMIT").run();
    open_ = false;
    database_.impl().leave_scope();
}

Savepoint::Savepoint(Database& database) : database_(database) {
    Query(database_, "SAVEPOINT part").run();
    ++database_.impl().scopes;
}

Savepoint::~Savepoint() {
    if (!open_) {
        return;
    }
    Database::Impl& impl = database_.impl();
    ++impl.profiles_revision;
    if (!impl.rolled_back && impl.connection.tryExec("ROLLBACK TO part; RELEASE part") != 0) {
        impl.undo_all();
    }
    impl.leave_scope();
}

void Savepoint::keep() {
    Query(database_, "RELEASE part").run();
    open_ = false;
    database_.impl().leave_scope();
}

}  // namespace clusterlotse::storage
