#pragma once

#include "adapters/log.hpp"
#include "adapters/net/task.hpp"
#include "bot/control/control_message.hpp"

#include <filesystem>
#include <functional>

namespace clusterlotse::control {

/// Carries out one command on the bot's thread. An exception becomes an answer with status 1 and
/// its message.
using ControlHandler = std::function<ControlAnswer(const ControlRequest&)>;

/// The running bot's ear for the command line: HTTP/1.1 on a Unix socket that only the bot's user
/// can open (0600), `POST /v1/profiles` with an encoded ControlRequest. One connection at a time,
/// each within limits of size and time.
class ControlServer {
public:
    /// `socket` is replaced: who holds the database exclusively is the only bot, so that an old
    /// file is stale.
    ControlServer(std::filesystem::path socket, ControlHandler handler, Logger log);

    /// Until the coroutine is cancelled; then the file is removed. Where the socket cannot be made
    /// it says so once and returns: the bot works without it.
    net::Task<void> serve();

private:
    std::filesystem::path socket_;
    ControlHandler handler_;
    Logger log_;
};

}  // namespace clusterlotse::control
