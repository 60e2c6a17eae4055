#pragma once

#include "adapters/adapter.hpp"

#include <functional>
#include <string>

namespace clusterlotse::bot {

/// Keeps one channel receiving: calls receive() again after a pause that grows with each failure in
/// a row, and says why. Ends when the coroutine is cancelled. `ready` is called each time the
/// channel is connected and caught up.
net::Task<void> keep_receiving(
    ChannelAdapter& adapter,
    InboundSink& sink,
    std::function<void()> ready,
    std::function<void(const std::string&)> log
);

}  // namespace clusterlotse::bot
