#pragma once

#include "adapters/adapter.hpp"
#include "adapters/net/timer.hpp"
#include "bot/core.hpp"

#include <functional>
#include <optional>
#include <string>

namespace clusterlotse::bot {

/// When a message that could not be sent is tried again, and when it is given up (RFC 5321
/// section 4.5.4.1: days).
struct RetryPolicy {
    std::chrono::milliseconds first{std::chrono::seconds(5)};
    std::chrono::milliseconds most{std::chrono::minutes(60)};
    std::chrono::milliseconds give_up{std::chrono::hours(24 * 5)};

    /// The pause after `attempts` attempts, at least one.
    std::chrono::milliseconds pause(int attempts) const;
};

/// Empties the outbox of one channel: claims what is due, hands it to the adapter, records what
/// became of it. Messages of one conversation go out in order, several conversations at a time. A
/// server that asks to wait pauses the channel.
class Dispatcher {
public:
    using Log = std::function<void(const std::string&)>;

    Dispatcher(
        Core& core,
        ChannelAdapter& adapter,
        boost::asio::any_io_executor executor,
        RetryPolicy policy,
        Log log
    );

    /// Runs until the coroutine is cancelled; then waits for the sends under way.
    net::Task<void> run();

    /// There may be something new to send.
    void wake() { wake_.notify(); }

private:
    net::Task<void> send(Dispatch dispatch);
    bool record(const Dispatch& dispatch, const DeliveryResult& result);
    std::chrono::milliseconds until_next();

    Core& core_;
    ChannelAdapter& adapter_;
    boost::asio::any_io_executor executor_;
    RetryPolicy policy_;
    Log log_;
    net::Notifier wake_;
    int under_way_ = 0;
    std::optional<TimePoint> paused_until_;
};

}  // namespace clusterlotse::bot
