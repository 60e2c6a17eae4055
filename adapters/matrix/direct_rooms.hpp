#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/net/timer.hpp"

#include <set>
#include <string>

namespace clusterlotse::matrix {

/// Finds or opens the chat of two with a person.
class DirectRooms {
public:
    explicit DirectRooms(Connection& connection) : connection_(connection) {}

    /// The id of a room that only `message.recipient` and we are in (or that he is invited to),
    /// unencrypted, `conversation` where it is such a room. Opens one where there is none.
    /// Idempotent over crashes by an alias that is stored first.
    net::Task<Result<std::string>> room_for(OutboundMessage message);

    /// Has the room looked at anew before it is used again.
    void doubt(const std::string& room);

private:
    net::Task<Result<bool>> usable(std::string room, OutboundMessage message);
    net::Task<Result<std::string>> search(OutboundMessage message);
    net::Task<Result<std::string>> open(OutboundMessage message);
    net::Task<Result<std::string>> create(std::string user, std::string alias);

    Connection& connection_;
    std::set<std::string> opening_;
};

}  // namespace clusterlotse::matrix
