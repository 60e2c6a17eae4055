#pragma once

#include <chrono>

namespace clusterlotse {

/// A moment in UTC, to the millisecond; what the database and every schedule uses.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the program gets the time from, so that a test can set it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    TimePoint now() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

/// A clock that stands still until it is told otherwise; for tests, simulations and `--today`.
class ManualClock final : public Clock {
public:
    explicit ManualClock(TimePoint start) : now_(start) {}
    TimePoint now() const override { return now_; }
    void set(TimePoint now) { now_ = now; }
    void advance(std::chrono::milliseconds by) { now_ += by; }

private:
    TimePoint now_;
};

}  // namespace clusterlotse
