#pragma once

#include "adapters/adapter.hpp"
#include "adapters/log.hpp"
#include "adapters/matrix/api.hpp"
#include "adapters/matrix/matrix_adapter.hpp"
#include "adapters/matrix/proto/mention.hpp"
#include "adapters/matrix/proto/room_state.hpp"
#include "domain/clock.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::matrix {

using Cursors = std::vector<std::pair<std::string, std::string>>;

/// A remembered room with what only this run knows of it.
struct Room {
    RoomFacts facts;
    bool members_known = false;
    std::string partner_membership;  ///< direct, where members_known
};

/// What receiving and sending share; one thread.
struct Connection {
    Connection(config::MatrixSettings s, Logger l, MatrixLimits lim, net::Origin origin)
        : settings(std::move(s)),
          log(std::move(l)),
          limits(lim),
          api(std::move(origin), settings.ca_file) {
        own.user_id = settings.user_id;
    }

    config::MatrixSettings settings;
    Logger log;
    MatrixLimits limits;
    SystemClock clock;
    Api api;
    InboundSink* sink = nullptr;  ///< since the first receive()
    OwnName own;
    std::string cluster_room;  ///< id, once joined
    bool connected = false;
    std::map<std::string, Room> rooms;

    std::optional<std::string> cursor(const std::string& name) const;

    /// The room where it is remembered, from this run or from a cursor; nullptr for one we never
    /// were in.
    Room* find_room(const std::string& id);
    /// Remembers it in this run; the returned cursor remembers it over restarts.
    std::pair<std::string, std::string> keep_room(const std::string& id, const Room& room);
    void forget_room(const std::string& id, Cursors& cursors);

    /// One transaction with nothing but cursors.
    Status store(Cursors cursors);

    /// A request with the usual limit.
    net::Task<ApiAnswer> call(ApiRequest request) {
        return api.call(std::move(request), limits.request);
    }
};

/// Reads the room's state from the server.
net::Task<Result<RoomState>> fetch_room_state(Connection& connection, std::string room);

}  // namespace clusterlotse::matrix
