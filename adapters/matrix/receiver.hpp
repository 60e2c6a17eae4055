#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/invites.hpp"
#include "adapters/matrix/proto/sync.hpp"
#include "adapters/matrix/room_events.hpp"

#include <functional>
#include <string>

namespace clusterlotse::matrix {

/// One run of receiving: login, baseline, room, then /sync after /sync, each committed before the
/// next.
class Receiver {
public:
    Receiver(Connection& connection, std::function<void()> ready)
        : connection_(connection), ready_(std::move(ready)), invites_(connection) {}

    /// Ends with the failure that stopped it.
    net::Task<Failure> run();

private:
    net::Task<Status> start();
    net::Task<Status> take_baseline();
    net::Task<Result<Sync>> ask(
        std::string since, std::chrono::milliseconds wait, int timeline_limit
    );
    net::Task<Status> one_round();
    net::Task<Status> after_refusal(ApiError error);
    net::Task<Status> handle(Sync sync, Continuity continuity);
    net::Task<Status> commit(InboundBatch batch);

    Connection& connection_;
    std::function<void()> ready_;
    Invites invites_;
    std::string since_;
    int token_refusals_ = 0;
    bool announced_ = false;
    ApiError last_error_;
};

}  // namespace clusterlotse::matrix
