#pragma once

#include "domain/clock.hpp"
#include "storage/database.hpp"

namespace clusterlotse::storage {

/// Keys of handled messages stay at least this long, so that an old message that comes again is
/// still recognised.
constexpr std::chrono::days kClaimsKept{400};

struct PruneCounts {
    int outbox = 0;  ///< delivered and rejected rows; answers to them are no longer recognised
    int claims = 0;
    int waiting = 0;  ///< held messages and choices that nobody confirmed
    int digests = 0;  ///< who got which edition; what it showed may be shown as new again
    int records = 0;  ///< who was told or counted when, what is no longer free, old partner talks
};

/// Deletes what was finished before `before`, all or nothing, so that the file does not grow for
/// ever; needs, invitations, answers and parked messages stay. To be called once a day, outside a
/// transaction or in one.
PruneCounts prune(Database& database, TimePoint before, TimePoint now);

}  // namespace clusterlotse::storage
