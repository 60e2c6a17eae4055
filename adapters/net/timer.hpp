#pragma once

#include "adapters/net/task.hpp"
#include "domain/result.hpp"

#include <chrono>
#include <memory>
#include <random>

namespace clusterlotse::net {

/// Waits; true when the time is over, false when the coroutine was cancelled meanwhile (the program
/// is stopping).
Task<bool> sleep_for(std::chrono::milliseconds time);

/// From now until `end`; negative when it is past.
inline std::chrono::milliseconds time_left(std::chrono::steady_clock::time_point end) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now()
    );
}

/// An event that coroutines of the same thread wait for: `notify` wakes all who wait now, or the
/// next who comes.
class Notifier {
public:
    explicit Notifier(boost::asio::any_io_executor executor);
    ~Notifier();
    void notify();
    /// True when notified, false when `limit` passed or the coroutine was cancelled.
    Task<bool> wait(std::chrono::milliseconds limit);

private:
    struct State;
    std::shared_ptr<State> state_;
};

/// Growing pauses between attempts: doubles from `first` to `most`, with up to a quarter of jitter;
/// `reset` after a success.
class Backoff {
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds most)
        : first_(first), most_(most), next_(first) {}
    std::chrono::milliseconds next();
    void reset() { next_ = first_; }

private:
    std::chrono::milliseconds first_, most_, next_;
    std::minstd_rand random_{std::random_device{}()};
};

/// True where cancellation was asked of this coroutine.
Task<bool> stopping();

}  // namespace clusterlotse::net
