#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace clusterlotse::storage {

/// A database that cannot be used, or a statement that failed. The message names the file and what
/// to do.
class DatabaseError : public std::runtime_error {
public:
    enum class Kind {
        locked,   ///< another process holds it
        newer,    ///< written by a newer version of this program
        foreign,  ///< a SQLite file, but not of this program
        full,     ///< no space, or a failed write: the transaction was rolled back
        damaged,  ///< quick_check found errors
        other,
    };
    DatabaseError(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

/// The one connection to the one file. Holds it exclusively (WAL, synchronous=FULL), migrates it to
/// this program's version in one transaction, and refuses a newer or foreign file. Used on one
/// thread only. The stores beside this header work on it; everything they do inside a Transaction
/// is atomic, everything outside is a statement of its own.
class Database {
public:
    struct Impl;

    /// Opens or creates `path` (readable for its owner only); ":memory:" gives a private one for
    /// tests. Waits at most `patience` for another process to let go of it. Throws DatabaseError.
    explicit Database(
        const std::filesystem::path& path,
        std::chrono::milliseconds patience = std::chrono::seconds(2)
    );
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Writes the log back into the file when something was committed since the last time. Called
    /// when nobody waits: it costs two syncs that a commit should not pay. Never throws; what is
    /// not written back stays safe in the log.
    void write_back();

    Impl& impl() { return *impl_; }  ///< for the stores

private:
    std::unique_ptr<Impl> impl_;
};

/// BEGIN IMMEDIATE … COMMIT; the destructor rolls back what was not committed. Not nested.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

/// A part of a transaction that can be undone alone; the destructor undoes what was not kept.
class Savepoint {
public:
    explicit Savepoint(Database& database);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    void keep();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace clusterlotse::storage
