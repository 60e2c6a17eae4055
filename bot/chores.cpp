#include "bot/chores.hpp"

#include "adapters/net/timer.hpp"

#include <chrono>
#include <spdlog/spdlog.h>

namespace clusterlotse::bot {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr auto kWriteBackEvery = std::chrono::seconds(2);
/// Timers are minutes to weeks long.
constexpr std::chrono::milliseconds kLookForDuties = 10s;
constexpr std::chrono::milliseconds kBetweenDuties = 1ms;
constexpr auto kPruneEvery = std::chrono::hours(24);
constexpr auto kKeepHistory = std::chrono::days(400);

}  // namespace

net::Task<void> keep_tidy(Core& core, const Clock& clock) {
    co_await asio::this_coro::throw_if_cancelled(false);
    bool go_on = true;
    while (go_on) {
        try {
            core.prune(clock.now() - kKeepHistory);
        } catch (const storage::DatabaseError& error) {
            spdlog::warn("old rows not removed: {}", error.what());
        }
        go_on = co_await net::sleep_for(kPruneEvery);
    }
}

net::Task<void> keep_up(Core& core) {
    co_await asio::this_coro::throw_if_cancelled(false);
    bool go_on = true;
    while (go_on) {
        bool more = false;
        try {
            more = core.keep_up();
        } catch (const storage::DatabaseError& error) {
            spdlog::warn("upkeep: not done yet, trying again: {}", error.what());
        }
        const auto pause = more ? kBetweenDuties : kLookForDuties;
        go_on = co_await net::sleep_for(pause);
    }
}

net::Task<void> keep_log_short(Core& core) {
    co_await asio::this_coro::throw_if_cancelled(false);
    bool go_on = true;
    while (go_on) {
        go_on = co_await net::sleep_for(kWriteBackEvery);
        core.write_back();
    }
}

}  // namespace clusterlotse::bot
