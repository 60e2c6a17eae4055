#pragma once

#include "storage/database.hpp"

#include <SQLiteCpp/Exception.h>

#include <string>

namespace clusterlotse::storage {

/// What a SQLite result code (primary or extended) means for an operator.
DatabaseError::Kind kind_of(int sqlite_code);

/// The DatabaseError that says what happened to `file` and what to do about it.
DatabaseError describe(
    DatabaseError::Kind kind, const std::string& file, const std::string& detail
);

/// The same for an error that SQLite reported.
DatabaseError describe(const SQLite::Exception& error, const std::string& file);

}  // namespace clusterlotse::storage
