#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/proto/event.hpp"

#include <functional>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

inline constexpr int kMaxPages = 100;  ///< of 100 events

struct History {
    std::vector<Event> events;   ///< oldest first
    std::vector<Event> members;  ///< of their senders
    bool complete = false;       ///< reached the stop, token `to` or the room's start
};

/// The events of `room` before token `from` (empty: before now), back to token `to` (empty: no such
/// bound), to the first for which `stop` holds (it is left out), to the room's start, or for
/// `pages` pages. Any failure of a page fails all.
net::Task<Result<History>> page_back(
    Connection& connection,
    std::string room,
    std::string from,
    std::string to,
    std::function<bool(const Event&)> stop,
    int pages = kMaxPages
);

}  // namespace clusterlotse::matrix
