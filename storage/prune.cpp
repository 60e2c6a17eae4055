#include "storage/prune.hpp"

#include "storage/connection.hpp"

#include <algorithm>

namespace clusterlotse::storage {

PruneCounts prune(Database& database, TimePoint before, TimePoint now) {
    // These read whole tables: an index on each time would cost every message more than this costs
    // once a day.
    PruneCounts counts;
    Savepoint whole(database);
    counts.outbox =
        Query(
            database,
            "DELETE FROM outbox WHERE state IN ('delivered', 'rejected') AND finished_at < ?",
            before
        )
            .run();
    const TimePoint oldest_claim = std::min(before, TimePoint(now - kClaimsKept));
    counts.claims = Query(database, "DELETE FROM claims WHERE claimed_at < ?", oldest_claim).run();
    counts.waiting = Query(database, "DELETE FROM held WHERE held_at < ?", before).run();
    counts.waiting += Query(database, "DELETE FROM choices WHERE created_at < ?", before).run();
    counts.records = Query(database, "DELETE FROM told WHERE told_at < ?", before).run();
    counts.records += Query(database, "DELETE FROM counted WHERE counted_at < ?", before).run();
    counts.digests =
        Query(database, "DELETE FROM edition_readers WHERE written_at < ?", before).run();
    Query(database, "DELETE FROM editions WHERE due_at < ?", before).run();
    const Date last_day{std::chrono::floor<std::chrono::days>(before)};
    counts.records += Query(database, "DELETE FROM capacities WHERE until_day < ?", last_day).run();
    counts.records +=
        Query(database, "DELETE FROM partner_talks WHERE spoken_at < ?", before).run();
    whole.keep();
    return counts;
}

}  // namespace clusterlotse::storage
