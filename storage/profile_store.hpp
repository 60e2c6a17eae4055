#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/clock.hpp"
#include "domain/profile.hpp"
#include "storage/database.hpp"

namespace clusterlotse::storage {

/// A contact of a profile, found by an address.
struct ContactRef {
    std::string profile_id;
    std::size_t position = 0;  ///< index into Profile::contacts
};

enum class Stored { added, changed, unchanged };

/// The members' profiles. Kept as they were imported; contacts are indexed by their addresses.
class ProfileStore {
public:
    explicit ProfileStore(Database& database) : database_(database) {}

    /// Inserts or replaces by id. `unchanged` writes nothing.
    Stored put(const Profile& profile, TimePoint now);
    bool erase(const std::string& id);
    std::optional<Profile> find(const std::string& id);
    std::size_t count();

    /// Every profile in the order of ids, one at a time.
    void for_each(const std::function<void(const Profile&)>& visit);

    /// Who stands behind an address (mail compared in lower case), ordered by profile id and position.
    std::vector<ContactRef> contacts_at(const Address& address);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
