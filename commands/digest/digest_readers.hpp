#pragma once

#include "commands/desk/office.hpp"
#include "domain/date.hpp"
#include "domain/profile.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Whoever gets a digest: a contact of a member firm, a moderator, or the cluster's room.
struct EditionReader {
    Recipient recipient;  ///< the room: its address as the settings name it, the cluster's language
    /// Those he reads it for, by their ids; empty: the room, a moderator.
    std::vector<std::shared_ptr<const Profile>> firms = {};
    std::optional<Consent> consent = {};  ///< absent: the room, and who did not agree to anything

    bool moderator = false;  ///< in no firm's profile

    bool room() const { return firms.empty() && !moderator; }
};

/// The contacts of a firm that agreed to the digest and can be reached; who reads it for several
/// firms is the same reader whichever of them is asked for.
std::vector<EditionReader> readers_of(
    Office& office, const std::shared_ptr<const Profile>& profile
);

/// The cluster's room, where Matrix runs and the settings want a digest there.
std::optional<EditionReader> room_reader(const Office& office);

/// What a reader wants to be told by an edition.
enum class Wanted {
    nothing,
    matches,  ///< needs that fit him, and what waits for him
    everything,
};

/// What this reader wants of this edition.
Wanted wants(Office& office, const EditionReader& reader, Date edition);

}  // namespace clusterlotse::commands
