#include "tests/simulation/digest_checks.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::simulation {

namespace {

bool wants_digests(const Contact& contact) {
    return contact.consent &&
           std::ranges::find(contact.consent->scope, "digest") != contact.consent->scope.end();
}

}  // namespace

std::string reader_of(const Contact& contact) {
    const bool mail = contact.email && (!contact.matrix || contact.prefers == Channel::email);
    return mail             ? key_of(Address{Channel::email, *contact.email})
           : contact.matrix ? key_of(Address{Channel::matrix, *contact.matrix})
                            : std::string();
}

void DigestChecks::joined(const Profile& profile) {
    members_[profile.id].push_back({world_.now(), profile});
}

std::map<std::string, std::string> DigestChecks::readers_at(TimePoint at) const {
    std::map<std::string, std::string> readers;
    for (const auto& [firm, versions] : members_) {
        const auto after = std::ranges::find_if(versions, [&](const Version& version) {
            return version.from >= at;
        });
        if (after == versions.begin()) {
            continue;
        }
        for (const Contact& contact : std::prev(after)->profile.contacts) {
            const std::string reader = reader_of(contact);
            if (wants_digests(contact) && !reader.empty()) {
                readers.try_emplace(reader, firm);
            }
        }
    }
    return readers;
}

bool DigestChecks::is_new(const std::string& firm, std::chrono::days within) const {
    const TimePoint since = members_.at(firm).front().from;
    return since > start_ && world_.now() - since < within;
}

std::set<std::string> DigestChecks::firms_of(const std::string& reader) const {
    std::set<std::string> firms;
    for (const auto& [id, versions] : members_) {
        for (const Contact& contact : versions.back().profile.contacts) {
            if (reader_of(contact) == reader) {
                firms.insert(id);
            }
        }
    }
    return firms;
}

}  // namespace clusterlotse::simulation
