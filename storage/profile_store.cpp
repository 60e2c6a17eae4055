#include "storage/profile_store.hpp"

#include "storage/connection.hpp"
#include "storage/profile_files/profile_files.hpp"
#include "storage/text_codes.hpp"

#include <algorithm>

namespace clusterlotse::storage {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

/// Matrix ids are compared as they are, mail addresses in lower case.
std::string comparable(Channel channel, const std::string& address) {
    return channel == Channel::email ? lower(address) : address;
}

Profile parsed(const std::string& json) {
    auto profile = profile_files::parse_profile(json);
    if (!profile) {
        throw DatabaseError(
            DatabaseError::Kind::damaged,
            "a stored profile cannot be read: " + profile.failure().detail
        );
    }
    return std::move(profile).value();
}

Profile profile_from(const Query& query) {
    return parsed(query.text(0));
}

void add_contact(
    Database& database,
    const Profile& profile,
    std::size_t position,
    Channel channel,
    const std::string& address
) {
    Query(
        database,
        "INSERT INTO contacts (channel, address, profile_id, position) VALUES (?, ?, ?, ?)",
        code(channel),
        comparable(channel, address),
        profile.id,
        position
    )
        .run();
}

void replace_contacts(Database& database, const Profile& profile) {
    Query(database, "DELETE FROM contacts WHERE profile_id = ?", profile.id).run();
    for (std::size_t position = 0; position < profile.contacts.size(); ++position) {
        const Contact& contact = profile.contacts[position];
        if (contact.matrix) {
            add_contact(database, profile, position, Channel::matrix, *contact.matrix);
        }
        if (contact.email) {
            add_contact(database, profile, position, Channel::email, *contact.email);
        }
    }
}

}  // namespace

Stored ProfileStore::put(const Profile& profile, TimePoint now) {
    const std::string body = profile_files::profile_json(profile);
    Query present(database_, "SELECT body FROM profiles WHERE id = ?", profile.id);
    const bool known = present.step();
    if (known && present.text(0) == body) {
        return Stored::unchanged;
    }
    Savepoint whole(database_);
    Query(
        database_,
        "INSERT INTO profiles (id, body, updated_at, added_at) VALUES (?1, ?2, ?3, ?3)"
        " ON CONFLICT (id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
        profile.id,
        body,
        now
    )
        .run();
    Query(
        database_,
        "INSERT INTO profile_names (profile_id, name) VALUES (?, ?)"
        " ON CONFLICT (profile_id) DO UPDATE SET name = excluded.name",
        profile.id,
        profile.name
    )
        .run();
    replace_contacts(database_, profile);
    whole.keep();
    ++database_.impl().profiles_revision;
    return known ? Stored::changed : Stored::added;
}

bool ProfileStore::erase(const std::string& id) {
    ++database_.impl().profiles_revision;
    return Query(database_, "DELETE FROM profiles WHERE id = ?", id).run() > 0;
}

std::optional<Profile> ProfileStore::find(const std::string& id) const {
    Query query(database_, "SELECT body FROM profiles WHERE id = ?", id);
    if (!query.step()) {
        return std::nullopt;
    }
    ProfileCache& cache = database_.impl().read_profiles;
    std::string json = query.text(0);
    if (const Profile* known = cache.find(json)) {
        return *known;
    }
    Profile profile = parsed(json);
    cache.keep(std::move(json), profile);
    return profile;
}

std::size_t ProfileStore::count() {
    Query query(database_, "SELECT count(*) FROM profiles");
    query.step();
    return static_cast<std::size_t>(query.integer(0));
}

std::vector<Profile> ProfileStore::after(const std::string& id, std::size_t limit) {
    return all_rows(
        Query(database_, "SELECT body FROM profiles WHERE id > ? ORDER BY id LIMIT ?", id, limit),
        profile_from
    );
}

// The first of all were imported together, at one time.
#define NEW_MEMBERS \
    " FROM profiles WHERE added_at > max(?, (SELECT min(first.added_at) FROM profiles first))"

std::vector<Profile> ProfileStore::added_after(TimePoint since, std::size_t limit) {
    return all_rows(
        Query(
            database_,
            "SELECT body" NEW_MEMBERS " ORDER BY added_at DESC, id DESC LIMIT ?",
            since,
            limit
        ),
        profile_from
    );
}

std::size_t ProfileStore::count_added_after(TimePoint since) {
    Query query(database_, "SELECT count(*)" NEW_MEMBERS, since);
    query.step();
    return static_cast<std::size_t>(query.integer(0));
}

std::vector<std::string> ProfileStore::seeking(std::size_t limit) {
    // A capability's direction is the only value of a profile that is this word alone.
    Query query(
        database_,
        "SELECT id FROM profiles WHERE instr(body, '\"sought\"') > 0"
        " ORDER BY updated_at DESC, id LIMIT ?",
        limit
    );
    std::vector<std::string> ids;
    while (query.step()) {
        ids.push_back(query.text(0));
    }
    return ids;
}

void ProfileStore::for_each(const std::function<void(const Profile&)>& visit) {
    Query query(database_, "SELECT body FROM profiles ORDER BY id");
    while (query.step()) {
        visit(profile_from(query));
    }
}

std::uint64_t ProfileStore::revision() const {
    return database_.impl().profiles_revision;
}

void ProfileStore::for_each_name(
    const std::function<void(const std::string& id, const std::string& name)>& visit
) const {
    Query query(database_, "SELECT profile_id, name FROM profile_names ORDER BY profile_id");
    while (query.step()) {
        visit(query.text(0), query.text(1));
    }
}

std::vector<ContactRef> ProfileStore::contacts_at(const Address& address) {
    Query query(
        database_,
        "SELECT profile_id, position FROM contacts WHERE channel = ? AND address = ? ORDER BY "
        "profile_id, position",
        code(address.channel),
        comparable(address.channel, address.value)
    );
    std::vector<ContactRef> contacts;
    while (query.step()) {
        contacts.push_back({query.text(0), static_cast<std::size_t>(query.integer(1))});
    }
    return contacts;
}

}  // namespace clusterlotse::storage
