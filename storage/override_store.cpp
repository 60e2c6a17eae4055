#include "storage/override_store.hpp"

#include "storage/connection.hpp"
#include "storage/without_reason.hpp"

namespace clusterlotse::storage {

void OverrideStore::add(Override& decision) {
    Query(
        database_,
        "INSERT INTO overrides (need_id, moderator, action, profile_id, reason, decided_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        decision.need_id,
        decision.moderator,
        decision.action,
        decision.profile_id,
        decision.reason,
        decision.decided_at
    )
        .run();
    decision.id = last_id(database_);
}

bool OverrideStore::give_reason(
    std::int64_t need_id, const std::string& moderator, const std::string& reason
) {
    // Where none is open, the reason comes late for those that were noted without one.
    for (const char* const none : {"", kWithoutReason}) {
        Query update(
            database_,
            "UPDATE overrides SET reason = ? WHERE need_id = ? AND moderator = ? AND reason = ?",
            reason,
            need_id,
            moderator,
            none
        );
        if (update.run() > 0) {
            return true;
        }
    }
    return false;
}

std::vector<Override> OverrideStore::of_need(std::int64_t need_id) {
    Query query(
        database_,
        "SELECT id, need_id, moderator, action, profile_id, reason, decided_at FROM overrides"
        " WHERE need_id = ? ORDER BY id",
        need_id
    );
    std::vector<Override> decisions;
    while (query.step()) {
        decisions.push_back(
            {query.integer(0),
             query.integer(1),
             query.text(2),
             query.text(3),
             query.text(4),
             query.text(5),
             query.time(6)}
        );
    }
    return decisions;
}

}  // namespace clusterlotse::storage
