#pragma once

#include "adapters/matrix/connection.hpp"

namespace clusterlotse::matrix {

/// Makes `connection.api` hold a token that whoami takes and that belongs to settings.user_id: from
/// the token file, from the cursor of an earlier login, or by password under the stored device id.
/// not_authorised where an operator has to act.
net::Task<Status> log_in(Connection& connection);

/// 32 characters [0-9a-f] from the system's random numbers.
std::string random_hex();

}  // namespace clusterlotse::matrix
