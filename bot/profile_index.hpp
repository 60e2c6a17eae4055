#pragma once

#include "matching/index/engine.hpp"
#include "storage/profile_store.hpp"
#include "storage/reading_store.hpp"

#include <string>

namespace clusterlotse::bot {

/// Keeps matching's index and the database's readings of profiles in step with the profiles.
class ProfileIndex {
public:
    ProfileIndex(storage::Database& database, matching::Engine& engine)
        : database_(database), profiles_(database), readings_(database), engine_(engine) {}

    /// Fills the index with every profile. Those whose reading is missing, of another vocabulary or
    /// program, or damaged are read anew and their readings stored, in transactions of a few
    /// thousand; a disk without room for that keeps nothing from starting. Throws DatabaseError.
    void load();

    /// Stores the reading of a profile; call in the transaction that stored the profile.
    void stored(const Profile& profile);

    /// Makes the index follow a profile that was added, changed or removed; after the commit.
    void changed(const std::string& id);

private:
    storage::Database& database_;
    storage::ProfileStore profiles_;
    storage::ReadingStore readings_;
    matching::Engine& engine_;
};

}  // namespace clusterlotse::bot
