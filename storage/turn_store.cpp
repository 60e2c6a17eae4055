#include "storage/turn_store.hpp"

#include "storage/connection.hpp"

namespace clusterlotse::storage {

void TurnStore::note_eligible(std::int64_t need_id, const std::string& profile_id, TimePoint now) {
    Query(
        database_,
        "INSERT INTO eligible (need_id, profile_id, found_at) VALUES (?, ?, ?)"
        " ON CONFLICT (need_id, profile_id) DO NOTHING",
        need_id,
        profile_id,
        now
    )
        .run();
}

MemberFigures TurnStore::figures_of(const std::string& profile_id, TimePoint since) {
    MemberFigures figures;
    Query eligible(
        database_,
        "SELECT count(*) FROM eligible WHERE profile_id = ? AND found_at >= ?",
        profile_id,
        since
    );
    eligible.step();
    figures.eligible = static_cast<int>(eligible.integer(0));
    Query asked(
        database_,
        "SELECT count(*), count(answered_at), sum(state = 'declined' OR (state IN ('not_chosen',"
        " 'lapsed') AND (SELECT kind FROM answers WHERE invitation_id = invitations.id AND"
        " from_supplier ORDER BY id DESC LIMIT 1) = 'decline')), sum(state = 'chosen')"
        " FROM invitations WHERE profile_id = ? AND created_at >= ?"
        " AND state NOT IN ('proposed', 'removed')",
        profile_id,
        since
    );
    asked.step();
    figures.invited = static_cast<int>(asked.integer(0));
    figures.answered = static_cast<int>(asked.integer(1));
    figures.declined = static_cast<int>(asked.integer(2));
    figures.awarded = static_cast<int>(asked.integer(3));
    return figures;
}

}  // namespace clusterlotse::storage
