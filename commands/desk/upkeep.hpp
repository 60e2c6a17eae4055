#pragma once

#include "commands/desk/office.hpp"

#include <cstddef>

namespace clusterlotse::commands {

/// Does what is due, at most `limit` things, the earliest first; returns how many were done. Called
/// inside a transaction: a thing and its effect are one. What has become pointless meanwhile is
/// passed over.
std::size_t do_what_is_due(Office& office, std::size_t limit);

}  // namespace clusterlotse::commands
