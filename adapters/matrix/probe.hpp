#pragma once

#include "adapters/check.hpp"
#include "adapters/net/task.hpp"
#include "config/settings.hpp"

#include <vector>

namespace clusterlotse::matrix {

/// What `clusterlotse doctor` says of the Matrix side: homeserver reachable and its certificate,
/// clock, login, room found and joined, right to speak, encryption. Changes nothing on the server:
/// a password login is logged out again, the room is not joined. Never throws for what a server
/// does; stops at the first thing without which nothing more can be looked at.
net::Task<std::vector<Check>> probe_matrix(const config::MatrixSettings& settings);

}  // namespace clusterlotse::matrix
