#pragma once

#include "config/settings.hpp"
#include "domain/clock.hpp"
#include "domain/date.hpp"

#include <chrono>
#include <string>

namespace clusterlotse::commands {

/// A digest that comes later than this is not sent any more.
constexpr std::chrono::hours kLatestDigest{24};

/// One edition of the digest and the moment it is due.
struct DigestDue {
    Date edition{};  ///< the calendar day of `at` in the digest's zone: the edition's name
    TimePoint at{};

    bool operator==(const DigestDue&) const = default;
};

/// The zone whose clock the digest goes by.
const std::string& digest_zone(const config::Settings& settings);

/// The latest edition that is due at or before `now`, and the first one after it. A pure function
/// of the `[digest]` settings and the time: once a week on that day at that hour of the wall clock,
/// whatever the clocks do (commands/letters/local_time.hpp: a time that does not exist takes the
/// next that does, one that exists twice counts once). Where quiet hours are configured nothing is
/// sent unasked on Sundays and holidays: an edition of such a day is due at the same hour of the
/// next working day.
DigestDue last_digest(const config::Settings& settings, TimePoint now);
DigestDue next_digest(const config::Settings& settings, TimePoint now);

/// The edition before the one of this day.
DigestDue digest_before(const config::Settings& settings, Date edition);

}  // namespace clusterlotse::commands
