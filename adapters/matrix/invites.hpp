#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/proto/sync.hpp"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// Invitations to us: taken up in a batch, so that none is forgotten, and answered after its
/// commit.
class Invites {
public:
    explicit Invites(Connection& connection) : connection_(connection) {}

    /// Reads the open ones of an earlier run.
    void load();

    /// Decides on new invitations and appends the cursors that remember them.
    void take(const std::vector<InvitedRoom>& invited, Cursors& cursors);

    /// Joins (or refuses) what is open; what fails for now is tried again on a later call, ten
    /// times at most.
    net::Task<void> answer();

    bool any_open() const { return !open_.empty(); }

private:
    struct Open {
        std::string room;
        bool accept = false;
        int attempts = 0;
        std::chrono::steady_clock::time_point next{};
    };

    bool admits(const InvitedRoom& room, Cursors& cursors);
    std::string encoded() const;

    Connection& connection_;
    std::vector<Open> open_;
};

}  // namespace clusterlotse::matrix
