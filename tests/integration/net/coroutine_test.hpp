#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>

namespace clusterlotse::test {

/// What an operation says comes back as its first value instead of being thrown.
inline constexpr auto kNoThrow = boost::asio::as_tuple(boost::asio::use_awaitable);

/// Runs `task` on `io` until it ends; other coroutines of `io` stay as they are. What it throws is
/// thrown here; taking longer than `limit` throws std::runtime_error.
void run(
    boost::asio::io_context& io,
    boost::asio::awaitable<void> task,
    std::chrono::seconds limit = std::chrono::seconds(20)
);

}  // namespace clusterlotse::test
