#include "storage/errors.hpp"

#include <sqlite3.h>

namespace clusterlotse::storage {

DatabaseError::Kind kind_of(int sqlite_code) {
    switch (sqlite_code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return DatabaseError::Kind::locked;
        case SQLITE_FULL:
        case SQLITE_IOERR:
            return DatabaseError::Kind::full;
        case SQLITE_CORRUPT:
            return DatabaseError::Kind::damaged;
        case SQLITE_NOTADB:
            return DatabaseError::Kind::foreign;
        default:
            return DatabaseError::Kind::other;
    }
}

DatabaseError describe(
    DatabaseError::Kind kind, const std::string& file, const std::string& detail
) {
    std::string text = file + ": ";
    switch (kind) {
        case DatabaseError::Kind::locked:
            text +=
                "another process holds the database; stop it, or name another file in storage.path";
            break;
        case DatabaseError::Kind::newer:
            text +=
                "the database was written by a newer version of this program; install that version";
            break;
        case DatabaseError::Kind::foreign:
            text += "this is not a database of clusterlotse; name another file in storage.path";
            break;
        case DatabaseError::Kind::full:
            text += "a write failed and was undone; free space on the disk and check its health";
            break;
        case DatabaseError::Kind::damaged:
            text += "the database is damaged; stop the program and restore the latest backup";
            break;
        case DatabaseError::Kind::other:
            text += "the database cannot be used";
            break;
    }
    return {kind, detail.empty() ? text : text + " (" + detail + ")"};
}

DatabaseError describe(const SQLite::Exception& error, const std::string& file) {
    const int code = error.getErrorCode();
    if ((code & 0xff) == SQLITE_READONLY) {
        return {
            DatabaseError::Kind::other,
            file +
                ": the database cannot be written; give this user write access to the file and its "
                "folder"};
    }
    if ((code & 0xff) == SQLITE_CANTOPEN) {
        return {
            DatabaseError::Kind::other,
            file +
                ": the database cannot be opened; the folder must exist and this user must be able "
                "to write in it"};
    }
    return describe(kind_of(code), file, error.what());
}

}  // namespace clusterlotse::storage
