#pragma once

#include "domain/clock.hpp"

#include <algorithm>
#include <chrono>

namespace clusterlotse::pages {

/// How many requests the page answers at once, and how many a second in the long run. Behind a
/// reverse proxy all come from one address, so that there is one budget for all: a reader clicks
/// once, who guesses tokens does so for longer than the world exists.
class PageBudget {
public:
    static constexpr int kAtOnce = 40;
    static constexpr int kASecond = 4;

    /// False where it is used up at `now`.
    bool take(TimePoint now) {
        constexpr auto kEach = std::chrono::milliseconds(1000) / kASecond;
        const TimePoint earliest = now - kEach * kAtOnce;
        // A clock that was set back must not close the page.
        spent_until_ = std::clamp(spent_until_, earliest, TimePoint(now));
        if (spent_until_ + kEach > now) {
            return false;
        }
        spent_until_ += kEach;
        return true;
    }

private:
    TimePoint spent_until_{};
};

}  // namespace clusterlotse::pages
