#pragma once

#include "bot/control/control_message.hpp"
#include "domain/result.hpp"

#include <chrono>
#include <filesystem>

namespace clusterlotse::control {

/// Has the running bot carry out a command; blocks at most `limit` for each of connecting, sending
/// and waiting. `not_found` where nobody listens at the socket (no file, or a stale one): then the
/// database may be opened directly.
Result<ControlAnswer> ask_running_bot(
    const std::filesystem::path& socket,
    const ControlRequest& request,
    std::chrono::milliseconds limit
);

}  // namespace clusterlotse::control
