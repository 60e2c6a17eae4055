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
    Query query(
        database_,
        "SELECT p.id, r.bytes FROM profiles p"
        " LEFT JOIN readings r ON r.profile_id = p.id AND r.fingerprint = ? ORDER BY p.id",
        fingerprint
    );
    while (query.step()) {
        const std::string id = query.text(0);
        visit(id, query.bytes(1));
    }
}

}  // namespace clusterlotse::storage
