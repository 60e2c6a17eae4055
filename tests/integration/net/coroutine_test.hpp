#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>

namespace clusterlotse::test {

/// Runs `task` on `io` until it ends; other coroutines of `io` stay as they are. What it throws is
/// thrown here; taking longer than `limit` throws std::runtime_error.
void run(
    boost::asio::io_context& io,
    boost::asio::awaitable<void> task,
    std::chrono::seconds limit = std::chrono::seconds(20)
);

}  // namespace clusterlotse::test
