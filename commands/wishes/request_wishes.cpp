#include "commands/wishes/request_wishes.hpp"

#include "commands/needs/need_reading.hpp"

#include <algorithm>
#include <functional>

namespace clusterlotse::commands {

namespace {

/// Visits the profile's contact behind each address of the person; `change` says whether it changed
/// something.
void change_contacts(
    Office& office, const Address& person, const std::function<bool(Contact&)>& change
) {
    for (const storage::ContactRef& ref : office.profiles.contacts_at(person)) {
        auto profile = office.profiles.find(ref.profile_id);
        if (profile && ref.position < profile->contacts.size() &&
            change(profile->contacts[ref.position])) {
            office.store_profile(*profile);
        }
    }
}

bool agreed(const Contact& contact, const std::string& scope) {
    return contact.consent &&
           std::ranges::find(contact.consent->scope, scope) != contact.consent->scope.end();
}

}  // namespace

bool has_consent(Office& office, const Address& person, const std::string& scope) {
    bool found = false;
    change_contacts(office, person, [&](const Contact& contact) {
        found = found || agreed(contact, scope);
        return false;
    });
    return found;
}

void give_consent(Office& office, const Address& person, const std::string& scope) {
    change_contacts(office, person, [&](Contact& contact) {
        if (agreed(contact, scope)) {
            return false;
        }
        if (!contact.consent) {
            contact.consent = Consent{today_of(office), "Nachricht an den Bot", {}};
        }
        contact.consent->scope.push_back(scope);
        return true;
    });
}

void pause_requests(Office& office, const Speaker& speaker, std::optional<Date> until) {
    auto profile =
        speaker.profile_id.empty() ? std::nullopt : office.profiles.find(speaker.profile_id);
    if (profile && profile->paused_until != until) {
        profile->paused_until = until;
        office.store_profile(*profile);
        if (!until) {
            // Some needs may wait for this firm.
            office.timers.bring_forward(storage::TimerKind::firms_free, office.clock.now());
        }
    }
}

bool requests_paused(Office& office, const Speaker& speaker) {
    const auto profile =
        speaker.profile_id.empty() ? std::nullopt : office.profiles.find(speaker.profile_id);
    return profile && profile->paused_until &&
           std::chrono::sys_days(*profile->paused_until) >= std::chrono::sys_days(today_of(office));
}

void stop_requests(Office& office, const Address& person) {
    for (const Address& address : office.members.addresses_of(person)) {
        office.readers.set_requests_withdrawn(address, today_of(office));
    }
    change_contacts(office, person, [](Contact& contact) {
        return contact.consent && std::erase(contact.consent->scope, "requests") > 0;
    });
}

void stop_requests_of_firm(Office& office, const std::string& profile_id) {
    auto profile = office.profiles.find(profile_id);
    if (!profile) {
        return;
    }
    for (Contact& contact : profile->contacts) {
        if (!contact.consent || std::erase(contact.consent->scope, "requests") == 0) {
            continue;
        }
        for (const auto& [channel, value] :
             {std::pair(Channel::matrix, contact.matrix),
              std::pair(Channel::email, contact.email)}) {
            const Address address{channel, value.value_or("")};
            const auto places =
                value ? office.profiles.contacts_at(address) : std::vector<storage::ContactRef>{};
            const bool of_others = std::ranges::any_of(places, [&](const storage::ContactRef& one) {
                return one.profile_id != profile_id;
            });
            // Whom other firms know as theirs goes on hearing for them.
            if (value && !of_others) {
                office.readers.set_requests_withdrawn(address, today_of(office));
            }
        }
    }
    office.store_profile(*profile);
}

void allow_requests(Office& office, const Address& person) {
    for (const Address& address : office.members.addresses_of(person)) {
        office.readers.set_requests_withdrawn(address, std::nullopt);
    }
    give_consent(office, person, "requests");
}

bool requests_stopped(Office& office, const Address& person) {
    return office.readers.requests_withdrawn_on(person).has_value();
}

WeeklyRequests weekly_requests(Office& office, const std::string& profile_id) {
    const TimePoint week_ago = office.clock.now() - std::chrono::days(7);
    return {
        office.invitations.count_since(profile_id, week_ago),
        office.readers.weekly_limit(profile_id).value_or(office.settings.needs.requests_per_week)};
}

bool weekly_limit_reached(Office& office, const std::string& profile_id) {
    const WeeklyRequests requests = weekly_requests(office, profile_id);
    return requests.most > 0 && requests.had >= requests.most;
}

}  // namespace clusterlotse::commands
