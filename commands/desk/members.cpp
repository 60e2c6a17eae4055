#include "commands/desk/members.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

bool sells(const Contact& contact) {
    const std::string role = folded(contact.role);
    return role.find("sales") != std::string::npos || role.find("vertrieb") != std::string::npos ||
           role.find("verkauf") != std::string::npos;
}

/// True where he said after his consent that he wants none: an import of the old consent does not
/// bring it back.
bool withdrew_requests(storage::ReaderStore& readers, const Contact& contact) {
    const auto withdrew = [&](Channel channel, const std::optional<std::string>& value) {
        const auto on = value ? readers.requests_withdrawn_on({channel, *value}) : std::nullopt;
        return on && std::chrono::sys_days(*on) >= std::chrono::sys_days(contact.consent->given_on);
    };
    return withdrew(Channel::matrix, contact.matrix) || withdrew(Channel::email, contact.email);
}

std::string_view domain_of(std::string_view address) {
    const auto at = address.rfind('@');
    return at == std::string_view::npos ? std::string_view{} : address.substr(at + 1);
}

}  // namespace

bool agreed_to(const Contact& contact, std::string_view scope) {
    return contact.consent &&
           std::ranges::find(contact.consent->scope, scope) != contact.consent->scope.end();
}

Members::Members(
    storage::ProfileStore& profiles,
    storage::ReaderStore& readers,
    const config::ClusterSettings& cluster,
    std::set<Channel> channels
)
    : profiles_(profiles), readers_(readers), cluster_(cluster), channels_(std::move(channels)) {}

Speaker Members::speaker(const Address& address) const {
    Speaker speaker;
    speaker.address = address;
    speaker.language = cluster_.language;
    const auto is_same = [&](const Address& moderator) {
        return moderator.channel == address.channel &&
               folded(moderator.value) == folded(address.value);
    };
    speaker.moderator = std::ranges::any_of(cluster_.moderators, is_same);
    const auto contacts = profiles_.contacts_at(address);
    if (contacts.empty()) {
        return speaker;
    }
    const auto profile = profiles_.find(contacts.front().profile_id);
    if (!profile || contacts.front().position >= profile->contacts.size()) {
        return speaker;
    }
    const Contact& contact = profile->contacts[contacts.front().position];
    speaker.profile_id = profile->id;
    speaker.firm = profile->name;
    speaker.name = contact.name;
    speaker.language = contact.language.value_or(cluster_.language);
    return speaker;
}

std::optional<Recipient> Members::request_recipient(const Profile& profile) const {
    const auto all = request_recipients(profile);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::vector<Recipient> Members::request_recipients(const Profile& profile) const {
    std::vector<const Contact*> contacts;
    for (const Contact& contact : profile.contacts) {
        if (agreed_to(contact, "requests") && !withdrew_requests(readers_, contact)) {
            contacts.push_back(&contact);
        }
    }
    std::stable_partition(contacts.begin(), contacts.end(), [](const Contact* contact) {
        return sells(*contact);
    });
    std::vector<Recipient> recipients;
    for (const Contact* contact : contacts) {
        for (Recipient& one : ways_to(*contact)) {
            if (std::ranges::find(recipients, one.address, &Recipient::address) ==
                recipients.end()) {
                recipients.push_back(std::move(one));
            }
        }
    }
    return recipients;
}

std::optional<Recipient> Members::reach(const Contact& contact) const {
    const auto ways = ways_to(contact);
    return ways.empty() ? std::nullopt : std::optional(ways.front());
}

std::vector<Recipient> Members::ways_to(const Contact& contact) const {
    std::vector<Recipient> ways;
    const Channel first = contact.prefers.value_or(Channel::matrix);
    const Channel second = first == Channel::matrix ? Channel::email : Channel::matrix;
    for (const Channel channel : {first, second}) {
        const auto& value = channel == Channel::matrix ? contact.matrix : contact.email;
        if (value && !value->empty() && runs(channel)) {
            ways.push_back(
                {{channel, channel == Channel::email ? folded(*value) : *value},
                 contact.language.value_or(cluster_.language),
                 contact.name}
            );
        }
    }
    return ways;
}

std::optional<Channel> Members::preferred_channel(const Address& address) const {
    for (const storage::ContactRef& ref : profiles_.contacts_at(address)) {
        const auto profile = profiles_.find(ref.profile_id);
        if (profile && ref.position < profile->contacts.size() &&
            profile->contacts[ref.position].prefers) {
            return profile->contacts[ref.position].prefers;
        }
    }
    return std::nullopt;
}

std::vector<Address> Members::addresses_of(const Address& address) const {
    const bool mail = address.channel == Channel::email;
    std::vector<Address> addresses{{address.channel, mail ? folded(address.value) : address.value}};
    const auto add = [&](Channel channel, const std::optional<std::string>& value) {
        if (value && !value->empty()) {
            const Address one{channel, channel == Channel::email ? folded(*value) : *value};
            if (std::ranges::find(addresses, one) == addresses.end()) {
                addresses.push_back(one);
            }
        }
    };
    for (const storage::ContactRef& ref : profiles_.contacts_at(address)) {
        const auto profile = profiles_.find(ref.profile_id);
        if (profile && ref.position < profile->contacts.size()) {
            add(Channel::matrix, profile->contacts[ref.position].matrix);
            add(Channel::email, profile->contacts[ref.position].email);
        }
    }
    return addresses;
}

bool Members::shares_mail_domain(const Profile& profile, const std::string& address) const {
    const std::string domain(domain_of(address));
    return !domain.empty() && std::ranges::any_of(profile.contacts, [&](const Contact& contact) {
        return contact.email && folded(domain_of(*contact.email)) == folded(domain);
    });
}

}  // namespace clusterlotse::commands
