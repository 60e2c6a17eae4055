#pragma once

#include "tests/simulation/chance.hpp"
#include "tests/simulation/world.hpp"

#include <chrono>

namespace clusterlotse::simulation {

/// What goes wrong around the bot: it is down over the minute an edition is due, for minutes or
/// days; it is killed between two steps, between two messages, or when a server has a message and
/// the bot has not noted it yet; commits fail.
class Weather {
public:
    Weather(World& world, Chance& fate) : world_(world), fate_(fate) {}

    void plan_around(TimePoint due);
    /// From now on it befalls the bot.
    void watch();

private:
    Blow next();
    std::chrono::milliseconds absence();

    World& world_;
    Chance& fate_;
    TimePoint storm_until_{};
    int kills_left_ = 0;  ///< in this storm
    bool long_night_ = false;
};

}  // namespace clusterlotse::simulation
