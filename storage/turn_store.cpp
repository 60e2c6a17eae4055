#include "storage/turn_store.hpp"

#include "storage/connection.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace clusterlotse::storage {

namespace {

using std::chrono::milliseconds;

/// From each request to the firm's first words about it, the quickest first.
std::vector<milliseconds> answer_times(
    Database& database, const std::string& profile_id, TimePoint since
) {
    Query query(
        database,
        "SELECT invitations.created_at, min(answers.created_at) FROM invitations JOIN answers ON"
        " answers.invitation_id = invitations.id AND answers.from_supplier AND answers.sender <> ''"
        " WHERE profile_id = ?"
        " AND invitations.created_at >= ? GROUP BY invitations.id",
        profile_id,
        since
    );
    std::vector<milliseconds> times;
    while (query.step()) {
        times.push_back(std::chrono::duration_cast<milliseconds>(query.time(1) - query.time(0)));
    }
    std::ranges::sort(times);
    return times;
}

/// One forgotten request does not make a quick firm a slow one.
std::optional<milliseconds> mean_of_quickest(const std::vector<milliseconds>& times) {
    if (times.empty()) {
        return std::nullopt;
    }
    const std::size_t counted = (times.size() * 4 + 4) / 5;
    const auto end = times.begin() + static_cast<std::ptrdiff_t>(counted);
    return std::accumulate(times.begin(), end, milliseconds(0)) /
           static_cast<milliseconds::rep>(counted);
}

}  // namespace

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
        "SELECT count(*), sum(answered_at IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM answers WHERE"
        " invitation_id = invitations.id AND from_supplier) OR EXISTS (SELECT 1 FROM answers WHERE"
        " invitation_id = invitations.id AND from_supplier AND sender <> ''))),"
        " sum(state = 'declined' OR (state IN ('not_chosen',"
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
    figures.answers_after = mean_of_quickest(answer_times(database_, profile_id, since));
    return figures;
}

}  // namespace clusterlotse::storage
