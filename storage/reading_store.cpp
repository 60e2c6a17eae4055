#include "storage/reading_store.hpp"

#include "storage/connection.hpp"

namespace clusterlotse::storage {

void ReadingStore::put(
    const std::string& profile_id, std::int64_t fingerprint, std::string_view bytes
) {
    Query(
        database_,
        "INSERT INTO readings (profile_id, fingerprint, bytes) VALUES (?, ?, ?)"
        " ON CONFLICT (profile_id) DO UPDATE"
        " SET fingerprint = excluded.fingerprint, bytes = excluded.bytes",
        profile_id,
        fingerprint,
        Blob{bytes}
    )
        .run();
}

std::optional<std::string> ReadingStore::find(
    const std::string& profile_id, std::int64_t fingerprint
) {
    Query query(
        database_,
        "SELECT bytes FROM readings WHERE profile_id = ? AND fingerprint = ?",
        profile_id,
        fingerprint
    );
    return query.step() ? std::optional(std::string(query.bytes(0))) : std::nullopt;
}

void ReadingStore::for_each_profile(
    std::int64_t fingerprint,
    const std::function<void(const std::string& profile_id, std::string_view bytes)>& visit
) {
    // Both tables in the order of ids side by side: a join would look up each reading by itself.
    Query profiles(database_, "SELECT id FROM profiles ORDER BY id");
    Query readings(
        database_, "SELECT profile_id, fingerprint, bytes FROM readings ORDER BY profile_id"
    );
    bool more = readings.step();
    while (profiles.step()) {
        const std::string id = profiles.text(0);
        while (more && readings.text(0) < id) {
            more = readings.step();
        }
        const bool here = more && readings.integer(1) == fingerprint && readings.text(0) == id;
        visit(id, here ? readings.bytes(2) : std::string_view());
    }
}

}  // namespace clusterlotse::storage
