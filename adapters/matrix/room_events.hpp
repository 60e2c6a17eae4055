#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/proto/sync.hpp"

#include <map>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// Whether the stored token still said where we were; without it only what was never handled
/// counts.
enum class Continuity { from_token, from_seen };

/// The events of one room that are to be handled, oldest first.
struct RoomNews {
    std::vector<Event> events;
    std::map<std::string, std::string> names;  ///< user id -> display name
    bool leave = false;                        ///< neither the cluster's room nor a chat of two
};

/// Works out what is new in a joined room: fills gaps from /messages, leaves out what came before
/// our own join or was handled, recognises new rooms, keeps the room's facts in `connection` and
/// appends their cursors. `since` is the token the sync continued from. A failure means that the
/// same sync has to be asked again.
net::Task<Result<RoomNews>> read_room(
    Connection& connection,
    JoinedRoom room,
    std::string since,
    Continuity continuity,
    Cursors& cursors
);

}  // namespace clusterlotse::matrix
