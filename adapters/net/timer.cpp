#include "adapters/net/timer.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <list>

namespace clusterlotse::net {

namespace asio = boost::asio;

namespace {

constexpr auto kNoThrow = asio::as_tuple(asio::use_awaitable);

}  // namespace

Task<bool> stopping() {
    const auto state = co_await asio::this_coro::cancellation_state;
    co_return state.cancelled() != asio::cancellation_type::none;
}

Task<bool> sleep_for(std::chrono::milliseconds time) {
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto executor = co_await asio::this_coro::executor;
    const auto state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none) {
        co_return false;
    }
    asio::steady_timer timer(executor, time);
    co_await timer.async_wait(kNoThrow);
    co_return state.cancelled() == asio::cancellation_type::none;
}

namespace {

struct Waiter {
    Waiter(const asio::any_io_executor& executor, std::chrono::milliseconds limit)
        : timer(executor, limit) {}

    asio::steady_timer timer;
    bool woken = false;
};

}  // namespace

struct Notifier::State {
    asio::any_io_executor executor;
    std::list<Waiter*> waiters;
    bool pending = false;
};

Notifier::Notifier(asio::any_io_executor executor) : state_(std::make_shared<State>()) {
    state_->executor = std::move(executor);
}

Notifier::~Notifier() {
    for (auto* waiter : state_->waiters) {
        waiter->timer.cancel();
    }
}

void Notifier::notify() {
    state_->pending = state_->waiters.empty();
    for (auto* waiter : state_->waiters) {
        waiter->woken = true;
        waiter->timer.cancel();
    }
}

Task<bool> Notifier::wait(std::chrono::milliseconds limit) {
    const auto state = state_;  // the notifier may be destroyed while somebody waits
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none) {
        co_return false;
    }
    if (state->pending) {
        state->pending = false;
        co_return true;
    }
    Waiter waiter(state->executor, limit);
    const auto place = state->waiters.insert(state->waiters.end(), &waiter);
    co_await waiter.timer.async_wait(kNoThrow);
    state->waiters.erase(place);
    co_return waiter.woken&& cancellation.cancelled() == asio::cancellation_type::none;
}

std::chrono::milliseconds Backoff::next() {
    const auto pause = next_;
    next_ = std::min(most_, next_ * 2);
    std::uniform_int_distribution<std::chrono::milliseconds::rep> jitter(0, pause.count() / 4);
    return pause + std::chrono::milliseconds(jitter(random_));
}

}  // namespace clusterlotse::net
