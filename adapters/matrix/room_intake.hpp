#pragma once

#include "adapters/matrix/media.hpp"
#include "adapters/matrix/room_events.hpp"

#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// Adds to the batch what is new in a joined room: the messages of the cluster's room and of chats
/// of two, with the files among them that are worth fetching in `wanted`. Follows an upgrade of the
/// cluster's room and leaves rooms that are neither. `since` as for read_room(). bad_input where
/// the cluster's room was encrypted; another failure means that the sync has to be asked again.
net::Task<Status> take_room(
    Connection& connection,
    JoinedRoom joined,
    std::string since,
    Continuity continuity,
    InboundBatch& batch,
    std::vector<WantedFile>& wanted
);

}  // namespace clusterlotse::matrix
