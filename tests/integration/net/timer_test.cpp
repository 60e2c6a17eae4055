#include "adapters/net/timer.hpp"

#include "tests/integration/net/coroutine_test.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <gtest/gtest.h>

#include <vector>

namespace clusterlotse::net {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

Task<void> wait_into(
    Notifier& notifier, std::chrono::milliseconds limit, std::vector<bool>& woken
) {
    const bool notified = co_await notifier.wait(limit);
    woken.push_back(notified);
}

TEST(Notifier, wakes_everybody_who_waits) {
    asio::io_context io;
    Notifier notifier(io.get_executor());
    std::vector<bool> woken;
    asio::co_spawn(io, wait_into(notifier, 60s, woken), asio::detached);
    asio::co_spawn(io, wait_into(notifier, 60s, woken), asio::detached);
    io.poll();
    notifier.notify();
    io.run_for(5s);
    EXPECT_EQ(woken, (std::vector<bool>{true, true}));
}

TEST(Notifier, keeps_one_notification_for_the_next_who_comes) {
    asio::io_context io;
    Notifier notifier(io.get_executor());
    std::vector<bool> woken;
    notifier.notify();
    notifier.notify();
    test::run(io, wait_into(notifier, 60s, woken));
    test::run(io, wait_into(notifier, 20ms, woken));
    EXPECT_EQ(woken, (std::vector<bool>{true, false}));
}

TEST(Notifier, keeps_nothing_when_somebody_was_woken) {
    asio::io_context io;
    Notifier notifier(io.get_executor());
    std::vector<bool> woken;
    asio::co_spawn(io, wait_into(notifier, 60s, woken), asio::detached);
    io.poll();
    notifier.notify();
    io.run_for(5s);
    test::run(io, wait_into(notifier, 20ms, woken));
    EXPECT_EQ(woken, (std::vector<bool>{true, false}));
}

Task<void> sleep_into(std::vector<bool>& outcomes) {
    const bool first = co_await sleep_for(60s);
    outcomes.push_back(first);
    const bool second = co_await sleep_for(60s);
    outcomes.push_back(second);
    const bool stop = co_await stopping();
    outcomes.push_back(stop);
}

TEST(Sleep, ends_at_once_when_cancelled_and_does_not_begin_again) {
    asio::io_context io;
    std::vector<bool> outcomes;
    asio::cancellation_signal stop;
    std::exception_ptr thrown;
    const auto on_end = [&thrown](std::exception_ptr error) { thrown = error; };
    asio::co_spawn(io, sleep_into(outcomes), asio::bind_cancellation_slot(stop.slot(), on_end));
    io.poll();
    stop.emit(asio::cancellation_type::terminal);
    io.run_for(5s);
    EXPECT_FALSE(thrown);
    EXPECT_EQ(outcomes, (std::vector<bool>{false, false, true}));
}

TEST(Backoff, doubles_up_to_its_bound_with_at_most_a_quarter_of_jitter) {
    Backoff backoff(100ms, 350ms);
    for (const auto base : {100ms, 200ms, 350ms, 350ms}) {
        const auto pause = backoff.next();
        EXPECT_GE(pause, base);
        EXPECT_LE(pause, base + base / 4);
    }
    backoff.reset();
    EXPECT_LE(backoff.next(), 125ms);
}

}  // namespace
}  // namespace clusterlotse::net
