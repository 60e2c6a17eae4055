#include "commands/digest/digest_schedule.hpp"

#include "commands/letters/local_time.hpp"
#include "domain/holidays.hpp"

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;
using std::chrono::weekday;

/// The edition of the week to which this day, one of the digest's weekday, belongs.
DigestDue edition_of(const config::Settings& settings, sys_days nominal) {
    const std::string& zone = digest_zone(settings);
    Date day = nominal;
    if (settings.needs.quiet_hours && is_day_of_rest(day)) {
        day = next_working_day(day);
    }
    const TimePoint at = at_local(day, settings.digest.time, zone);
    return {local_date(at, zone), at};
}

/// The first day of the digest's weekday from `day` on.
sys_days weekday_from(const config::Settings& settings, sys_days day) {
    return day + (settings.digest.day - weekday(day));
}

}  // namespace

const std::string& digest_zone(const config::Settings& settings) {
    return settings.digest.timezone.empty() ? settings.cluster.timezone : settings.digest.timezone;
}

DigestDue last_digest(const config::Settings& settings, TimePoint now) {
    // Holidays and the change of a zone's date move an edition by a few days, never by a week.
    const sys_days today = local_date(now, digest_zone(settings));
    sys_days nominal = weekday_from(settings, today + std::chrono::days(2));
    DigestDue due = edition_of(settings, nominal);
    while (due.at > now) {
        nominal -= std::chrono::days(7);
        due = edition_of(settings, nominal);
    }
    return due;
}

DigestDue next_digest(const config::Settings& settings, TimePoint now) {
    const sys_days today = local_date(now, digest_zone(settings));
    sys_days nominal = weekday_from(settings, today - std::chrono::days(14));
    DigestDue due = edition_of(settings, nominal);
    while (due.at <= now) {
        nominal += std::chrono::days(7);
        due = edition_of(settings, nominal);
    }
    return due;
}

DigestDue digest_before(const config::Settings& settings, Date edition) {
    const TimePoint at = at_local(edition, settings.digest.time, digest_zone(settings));
    return last_digest(settings, at - std::chrono::milliseconds(1));
}

}  // namespace clusterlotse::commands
