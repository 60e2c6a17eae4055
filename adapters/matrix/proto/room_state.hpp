#pragma once

#include "adapters/matrix/proto/event.hpp"

#include <map>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// What a room's state says that matters here.
struct RoomState {
    std::map<std::string, std::string> members;  ///< everybody but us -> membership
    bool encrypted = false;
    bool ours = false;  ///< we made the room

    /// The one other person who is joined or invited; empty where there is none or more than one.
    std::string only_partner() const;
    /// How many others are joined or invited.
    std::size_t others() const;
};

/// Reads all state events of a room (GET /rooms/{id}/state).
RoomState read_room_state(const std::vector<Event>& state, const std::string& own_id);

/// What the bot remembers of a room over restarts.
struct RoomFacts {
    enum class Kind {
        unclassified,  ///< we were in it before the first start
        cluster,
        direct,
        other,  ///< left again, or to be left
    };

    Kind kind = Kind::unclassified;
    std::string partner;  ///< direct only
    std::string
        boundary;  ///< event before which nothing is handled; empty: everything is ours to handle
    std::string
        encrypted_by;  ///< first event we could not read; its explanation may be sent in clear
    bool encrypted = false;
};

/// One line for a cursor, and back; anything else gives unclassified facts.
std::string encode(const RoomFacts& facts);
RoomFacts decode_facts(const std::string& line);

}  // namespace clusterlotse::matrix
