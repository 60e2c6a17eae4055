#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace clusterlotse::storage {

/// "clLo", in the header of every database of this program.
constexpr int kApplicationId = 0x636c4c6f;

/// Larger files are not checked at open, so that a start takes seconds at most.
constexpr std::int64_t kMostBytesChecked = 200 * 1024 * 1024;

/// Takes the file exclusively, refuses what is not ours, newer or damaged before anything is
/// written to it, sets the connection up and migrates. Throws DatabaseError or SQLite::Exception;
/// `file` is for messages.
void prepare(SQLite::Database& connection, const std::string& file);

}  // namespace clusterlotse::storage
