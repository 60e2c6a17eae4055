#include "storage/connection.hpp"

#include "storage/errors.hpp"

#include <algorithm>
#include <limits>
#include <sqlite3.h>

namespace clusterlotse::storage {

void Database::Impl::fail(const SQLite::Exception& error) {
    const DatabaseError described = describe(error, file);
    if (scopes > 0) {
        if (described.kind() == DatabaseError::Kind::full) {
            undo_all();
        }
        rolled_back = rolled_back || sqlite3_get_autocommit(connection.getHandle()) != 0;
    }
    throw described;
}

void Database::Impl::undo_all() noexcept {
    if (sqlite3_get_autocommit(connection.getHandle()) == 0) {
        connection.tryExec("ROLLBACK");
    }
    rolled_back = true;
    ++profiles_revision;
}

void Database::Impl::leave_scope() noexcept {
    if (--scopes == 0) {
        profiles_revision += rolled_back ? 1 : 0;
        rolled_back = false;
    }
}

Query::Query(Database::Impl& impl, const char* sql) : impl_(impl), sql_(sql) {
    if (impl_.rolled_back) {
        throw describe(DatabaseError::Kind::full, impl_.file, "the transaction was undone before");
    }
    const auto found = impl_.idle.find(sql_);
    if (found != impl_.idle.end() && !found->second.empty()) {
        statement_ = std::move(found->second.back());
        found->second.pop_back();
        return;
    }
    try {
        statement_ = std::make_unique<SQLite::Statement>(impl_.connection, sql);
    } catch (const SQLite::Exception& error) {
        impl_.fail(error);
    }
}

Query::~Query() {
    try {
        statement_->tryReset();
        statement_->clearBindings();
        impl_.idle[sql_].push_back(std::move(statement_));
    } catch (const std::exception&) {
        // The statement is finalised instead of kept.
        statement_.reset();
    }
}

bool Query::step() {
    try {
        return statement_->executeStep();
    } catch (const SQLite::Exception& error) {
        statement_->tryReset();
        impl_.fail(error);
    }
}

int Query::run() {
    while (step()) {
    }
    return impl_.connection.getChanges();
}

std::int64_t Query::integer(int column) const {
    return statement_->getColumn(column).getInt64();
}

double Query::real(int column) const {
    return statement_->getColumn(column).getDouble();
}

std::string Query::text(int column) const {
    return statement_->getColumn(column).getString();
}

std::string_view Query::bytes(int column) const {
    const SQLite::Column value = statement_->getColumn(column);
    const auto* first = static_cast<const char*>(value.getBlob());
    return {first, first == nullptr ? 0 : static_cast<std::size_t>(value.getBytes())};
}

bool Query::null(int column) const {
    return statement_->isColumnNull(column);
}

std::optional<TimePoint> Query::optional_time(int column) const {
    return null(column) ? std::nullopt : std::optional(time(column));
}

std::optional<std::int64_t> Query::optional_integer(int column) const {
    return null(column) ? std::nullopt : std::optional(integer(column));
}

void Query::bind(int index, std::int64_t value) {
    statement_->bind(index, value);
}

void Query::bind(int index, std::size_t value) {
    constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    bind(index, static_cast<std::int64_t>(std::min(value, kMost)));
}

void Query::bind(int index, double value) {
    statement_->bind(index, value);
}

void Query::bind(int index, const std::string& value) {
    statement_->bind(index, value);
}

void Query::bind(int index, Blob value) {
    statement_->bind(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
}

void Query::bind_null(int index) {
    statement_->bind(index);
}

std::int64_t last_id(Database& database) {
    return database.impl().connection.getLastInsertRowid();
}

}  // namespace clusterlotse::storage
