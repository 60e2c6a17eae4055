#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/direct_rooms.hpp"

namespace clusterlotse::matrix {

/// Brings one outbox row to its room.
class Sender {
public:
    explicit Sender(Connection& connection) : connection_(connection), direct_rooms_(connection) {}

    net::Task<DeliveryResult> send(Dispatch dispatch);

private:
    net::Task<Result<std::string>> room_of(OutboundMessage message);
    /// The event id of the row where an earlier attempt reached the room; empty where it did not.
    net::Task<Result<std::string>> find_sent(Dispatch dispatch, std::string room);

    Connection& connection_;
    DirectRooms direct_rooms_;
};

}  // namespace clusterlotse::matrix
