#pragma once

#include "adapters/matrix/connection.hpp"

namespace clusterlotse::matrix {

/// Resolves the configured room, follows upgrades, joins where we are not in it, and sets
/// `connection.cluster_room`. bad_input where the room is encrypted; not_authorised where we are
/// not let in.
net::Task<Status> join_cluster_room(Connection& connection);

/// Joins the room that replaced the cluster's; `via` is the server of who replaced it. On success
/// the cursors that remember it are appended.
net::Task<Status> follow_upgrade(
    Connection& connection, std::string replacement, std::string via, Cursors& cursors
);

}  // namespace clusterlotse::matrix
