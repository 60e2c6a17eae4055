#include "commands/letters/sending_times.hpp"

#include "commands/desk/terms.hpp"
#include "commands/letters/local_time.hpp"
#include "domain/holidays.hpp"

namespace clusterlotse::commands {

namespace {

/// Takes one of the places that the person has for unasked messages on that day.
bool takes_place(Office& office, const Address& person, Date date, TimePoint now) {
    const int most = office.settings.needs.unasked_per_day;
    for (int place = 1; place <= most; ++place) {
        const std::string topic = "unasked " + iso_date(date) + " " + std::to_string(place);
        if (office.inbox.first_time_within(person, topic, now, kEver)) {
            return true;
        }
    }
    return most == 0;
}

}  // namespace

TimePoint due_time(Office& office, const Address& person, Urgency urgency, TimePoint now) {
    if (urgency == Urgency::awaited) {
        return now;
    }
    const std::string& zone = office.settings.cluster.timezone;
    TimePoint when = unasked_time(office, now);
    for (int day = 0; urgency == Urgency::unasked && day < kMostDaysAhead; ++day) {
        const Date date = local_date(when, zone);
        if (takes_place(office, person, date, now)) {
            break;
        }
        when = unasked_time(office, at_local(next_working_day(date), kOfficeOpens, zone));
    }
    return when;
}

// Without quiet hours the cluster holds nothing back, on days of rest neither.
TimePoint unasked_time(const Office& office, TimePoint from) {
    const auto& quiet = office.settings.needs.quiet_hours;
    return quiet ? next_sending_time(from, quiet, office.settings.cluster.timezone) : from;
}

void hold_back_unasked(Office& office) {
    const TimePoint now = office.clock.now();
    const TimePoint allowed = unasked_time(office, now);
    if (allowed > now) {
        office.outbox.hold_back(now, allowed);
    }
}

}  // namespace clusterlotse::commands
