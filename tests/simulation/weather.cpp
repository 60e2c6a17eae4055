#include "tests/simulation/weather.hpp"

#include <utility>

namespace clusterlotse::simulation {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

void Weather::plan_around(TimePoint due) {
    const int dice = fate_.between(1, 100);
    const auto down = [&](TimePoint from, TimePoint until) {
        world_.plan(from, [this, until] { world_.go_down(until); });
    };
    if (dice <= 12) {
        down(due - minutes(fate_.between(1, 600)), due + minutes(fate_.between(1, 90)));
    } else if (dice <= 20) {
        down(due - minutes(fate_.between(1, 600)), due + minutes(fate_.between(90, 23 * 60 + 50)));
    } else if (dice <= 28) {
        down(
            due - minutes(fate_.between(1, 600)), due + hours(24) + minutes(fate_.between(0, 900))
        );
    } else if (dice <= 34) {
        // While the digests go out one by one.
        down(due + seconds(fate_.between(1, 60)), due + hours(fate_.between(1, 34)));
    } else if (dice <= 75) {
        world_.plan(due - seconds(2), [this, due] {
            storm_until_ = due + minutes(5);
            kills_left_ = fate_.between(0, 2);
            long_night_ = fate_.percent(10);
        });
    }
}

void Weather::watch() {
    world_.befalls = [this] { return next(); };
    world_.comes_back_after = [this] { return absence(); };
}

Blow Weather::next() {
    const bool storm = world_.now() < storm_until_;
    const auto dice = fate_.below(storm ? 100 : 4000);
    if (dice == 0) {
        return Blow::commit_fails;
    }
    if (dice <= 2 && storm && kills_left_ > 0) {
        --kills_left_;
        return Blow::killed;
    }
    return !storm && dice == 1 && fate_.percent(20) ? Blow::killed : Blow::none;
}

milliseconds Weather::absence() {
    if (std::exchange(long_night_, false)) {
        return hours(fate_.between(2, 30));
    }
    return seconds(fate_.between(1, 90));
}

}  // namespace clusterlotse::simulation
