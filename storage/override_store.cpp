#include "storage/override_store.hpp"

#include "storage/connection.hpp"
#include "storage/without_reason.hpp"

namespace clusterlotse::storage {
namespace {

#define OVERRIDE_COLUMNS "id, need_id, moderator, action, profile_id, reason, decided_at"

std::vector<Override> overrides_from(Query&& rows) {
    std::vector<Override> decisions;
    while (rows.step()) {
        decisions.push_back(
            {rows.integer(0),
             rows.integer(1),
             rows.text(2),
             rows.text(3),
             rows.text(4),
             rows.text(5),
             rows.time(6)}
        );
    }
    return decisions;
}

}  // namespace

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
    return overrides_from(Query(
        database_,
        "SELECT " OVERRIDE_COLUMNS " FROM overrides WHERE need_id = ? ORDER BY id",
        need_id
    ));
}

std::vector<Override> OverrideStore::latest(std::size_t limit) {
    return overrides_from(Query(
        database_, "SELECT " OVERRIDE_COLUMNS " FROM overrides ORDER BY id DESC LIMIT ?", limit
    ));
}

}  // namespace clusterlotse::storage
