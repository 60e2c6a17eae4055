#pragma once

#include "domain/clock.hpp"
#include "domain/date.hpp"
#include "storage/database.hpp"
#include "storage/profile_cache.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clusterlotse::storage {

/// The connection and its prepared statements. Inside storage/ only.
struct Database::Impl {
    Impl(const std::filesystem::path& path, std::chrono::milliseconds patience);
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    /// Turns SQLite's error into a DatabaseError. A failed write inside a transaction undoes all of
    /// it at once, and every further statement fails until its scope has ended: half a transaction
    /// is never committed.
    [[noreturn]] void fail(const SQLite::Exception& error);
    void undo_all() noexcept;
    void leave_scope() noexcept;

    std::string file;  ///< for messages
    SQLite::Database connection;
    std::unordered_map<std::string_view, std::vector<std::unique_ptr<SQLite::Statement>>> idle;
    int scopes = 0;            ///< open transactions and savepoints
    bool rolled_back = false;  ///< by SQLite or fail(), while scopes are open
    int written_back = -1;     ///< total changes when the log was last written back
    std::uint64_t profiles_revision =
        0;  ///< rises with every change of a profile and with every undo
    ProfileCache read_profiles;
};

/// Bytes to be stored as they are, where a string_view is text.
struct Blob {
    std::string_view bytes;
};

/// One use of a prepared statement, borrowed from the connection and given back without its
/// bindings. `sql` is a literal: the statement is kept under it as long as the database is open.
/// Columns count from 0.
class Query {
public:
    template <class... Values>
    Query(Database& database, const char* sql, const Values&... values)
        : Query(database.impl(), sql) {
        int index = 0;
        (bind(++index, values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Moves to the next row; false after the last. A statement that writes has to be stepped to
    /// its end.
    bool step();
    /// Steps to the end; returns how many rows the statement changed.
    int run();

    std::int64_t integer(int column) const;
    double real(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    std::string text(int column) const;
    /// Valid until the next step; empty for NULL.
    std::string_view bytes(int column) const;
    bool null(int column) const;
    TimePoint time(int column) const {
        return TimePoint{std::chrono::milliseconds{integer(column)}};
    }
    std::optional<TimePoint> optional_time(int column) const;
    std::optional<std::int64_t> optional_integer(int column) const;

private:
    Query(Database::Impl& impl, const char* sql);

    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, std::int64_t{value}); }
    void bind(int index, bool value) { bind(index, std::int64_t{value}); }
    void bind(int index, std::size_t value);
    void bind(int index, double value);
    void bind(int index, const std::string& value);
    void bind(int index, const char* value) { bind(index, std::string(value)); }
    void bind(int index, std::string_view value) { bind(index, std::string(value)); }
    void bind(int index, TimePoint value) {
        bind(index, std::int64_t{value.time_since_epoch().count()});
    }
    void bind(int index, Date value) { bind(index, iso_date(value)); }
    void bind(int index, Blob value);
    void bind_null(int index);
    template <class Value>
    void bind(int index, const std::optional<Value>& value) {
        value ? bind(index, *value) : bind_null(index);
    }

    Database::Impl& impl_;
    std::string_view sql_;
    std::unique_ptr<SQLite::Statement> statement_;
};

/// What `read` makes of the first row; none where there is no row.
template <class Read>
auto first_row(Query&& query, Read read) {
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

/// What `read` makes of each row.
template <class Read>
auto all_rows(Query&& query, Read read) {
    std::vector<decltype(read(query))> rows;
    while (query.step()) {
        rows.push_back(read(query));
    }
    return rows;
}

/// The rowid that the last INSERT gave.
std::int64_t last_id(Database& database);

}  // namespace clusterlotse::storage
