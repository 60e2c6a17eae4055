#pragma once

#include "domain/clock.hpp"
#include "domain/profile.hpp"
#include "storage/database.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

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
    std::optional<Profile> find(const std::string& id) const;
    std::size_t count();

    /// Those with greater ids than `id`, in the order of ids, at most `limit`.
    std::vector<Profile> after(const std::string& id, std::size_t limit);
    /// Those added later than `since` and later than the first of all, which came with the cluster;
    /// newest first, at most `limit`.
    std::vector<Profile> added_after(TimePoint since, std::size_t limit);
    /// How many added_after() finds without a limit.
    std::size_t count_added_after(TimePoint since);

    /// Those that list work for which they seek a partner, the last changed first, at most `limit`.
    std::vector<std::string> seeking(std::size_t limit);

    /// Every profile in the order of ids, one at a time.
    void for_each(const std::function<void(const Profile&)>& visit);

    /// Changes whenever a profile may have changed, here or by another store of this database.
    std::uint64_t revision() const;

    /// Id and name of every profile in the order of ids, without reading the rest of it.
    void for_each_name(
        const std::function<void(const std::string& id, const std::string& name)>& visit
    ) const;

    /// Who stands behind an address (mail compared in lower case), ordered by profile id and
    /// position.
    std::vector<ContactRef> contacts_at(const Address& address);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
