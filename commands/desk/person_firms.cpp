#include "commands/desk/members.hpp"
#include "commands/desk/words.hpp"

#include <algorithm>
#include <utility>

// One person who is a contact of several firms.

namespace clusterlotse::commands {

namespace {

std::vector<Address> addresses_in(const Contact& contact) {
    std::vector<Address> addresses;
    for (const auto& [channel, value] :
         {std::pair{Channel::matrix, &contact.matrix}, {Channel::email, &contact.email}}) {
        if (*value && !(*value)->empty()) {
            addresses.push_back({channel, **value});
        }
    }
    return addresses;
}

bool same_name(const Contact& one, const Contact& other) {
    return !one.name.empty() && folded(one.name) == folded(other.name);
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

}  // namespace

std::vector<DigestRecipient> Members::digest_recipients(const Profile& profile) const {
    std::vector<DigestRecipient> recipients;
    for (const Contact& contact : profile.contacts) {
        const auto recipient = agreed_to(contact, "digest") ? reach(contact) : std::nullopt;
        if (!recipient) {
            continue;
        }
        DigestRecipient reader{*recipient, *contact.consent, {profile.id}};
        add_other_firms(contact, reader);
        const bool known = std::ranges::any_of(recipients, [&](const DigestRecipient& other) {
            return other.recipient.address == reader.recipient.address;
        });
        if (!known) {
            recipients.push_back(std::move(reader));
        }
    }
    return recipients;
}

void Members::add_other_firms(const Contact& contact, DigestRecipient& reader) const {
    const Address reached = reader.recipient.address;
    for (const Address& address : addresses_in(contact)) {
        for (const storage::ContactRef& ref : profiles_.contacts_at(address)) {
            if (contains(reader.firms, ref.profile_id)) {
                continue;
            }
            const auto profile = profiles_.find(ref.profile_id);
            if (!profile || ref.position >= profile->contacts.size()) {
                continue;
            }
            const Contact& other = profile->contacts[ref.position];
            auto recipient = agreed_to(other, "digest") ? reach(other) : std::nullopt;
            if (!recipient || !(recipient->address == reached || same_name(contact, other))) {
                continue;
            }
            if (profile->id < *std::ranges::min_element(reader.firms)) {
                reader.recipient = std::move(*recipient);
                reader.consent = *other.consent;
            }
            reader.firms.push_back(profile->id);
        }
    }
    std::ranges::sort(reader.firms);
}

std::vector<std::string> Members::firms_of(const Address& address) const {
    std::vector<std::string> firms;
    std::vector<Contact> own;
    for (const storage::ContactRef& ref : profiles_.contacts_at(address)) {
        const auto profile = profiles_.find(ref.profile_id);
        if (!profile || ref.position >= profile->contacts.size()) {
            continue;
        }
        own.push_back(profile->contacts[ref.position]);
        if (!contains(firms, profile->id)) {
            firms.push_back(profile->id);
        }
    }
    for (const Contact& contact : own) {
        for (const Address& other : addresses_in(contact)) {
            for (const storage::ContactRef& ref : profiles_.contacts_at(other)) {
                if (contains(firms, ref.profile_id)) {
                    continue;
                }
                const auto profile = profiles_.find(ref.profile_id);
                if (profile && ref.position < profile->contacts.size() &&
                    same_name(contact, profile->contacts[ref.position])) {
                    firms.push_back(profile->id);
                }
            }
        }
    }
    return firms;
}

Speaker Members::speaking_for(const Speaker& speaker, const std::string& profile_id) const {
    if (profile_id == speaker.profile_id || !contains(firms_of(speaker.address), profile_id)) {
        return speaker;
    }
    const auto profile = profiles_.find(profile_id);
    Speaker other = speaker;
    other.profile_id = profile_id;
    other.firm = profile ? profile->name : profile_id;
    return other;
}

}  // namespace clusterlotse::commands
