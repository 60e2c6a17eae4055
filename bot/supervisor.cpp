#include "bot/supervisor.hpp"

#include "adapters/net/timer.hpp"

#include <boost/asio/this_coro.hpp>

#include <memory>

namespace clusterlotse::bot {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirstPause = 1s;
constexpr auto kLongestPause = 5min;
/// A refused login needs a person; trying it often locks accounts.
constexpr auto kRefusedPause = 30s;

}  // namespace

net::Task<void> keep_receiving(
    ChannelAdapter& adapter,
    InboundSink& sink,
    std::function<void()> ready,
    std::function<void(const std::string&)> log
) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    net::Backoff backoff(kFirstPause, kLongestPause);
    bool connected = false;
    const std::function<void()> on_ready = [&backoff, &connected, ready] {
        connected = true;
        backoff.reset();
        ready();
    };
    const std::string channel(name_of(adapter.channel()));
    bool stop = false;
    while (!stop) {
        connected = false;
        const Failure failure = co_await adapter.receive(sink, on_ready);
        stop = co_await net::stopping();
        if (stop || failure.code == FailureCode::cancelled) {
            co_return;
        }
        auto pause = backoff.next();
        if (failure.code == FailureCode::not_authorised && pause < kRefusedPause) {
            pause = kRefusedPause;
        }
        log(channel + (connected ? ": connection lost, " : ": not connected, ") +
            std::string(name_of(failure.code)) + ": " + failure.detail + "; trying again in " +
            std::to_string(pause.count() / 1000) + " s");
        co_await net::sleep_for(pause);
        stop = co_await net::stopping();
    }
}

}  // namespace clusterlotse::bot
