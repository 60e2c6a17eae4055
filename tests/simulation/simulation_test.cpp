#include "tests/simulation/chance.hpp"
#include "tests/simulation/checks.hpp"
#include "tests/simulation/people.hpp"
#include "tests/simulation/tour.hpp"
#include "tests/simulation/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

namespace clusterlotse::simulation {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::weeks;

/// Weeks in which people write, with Easter, Labour Day, Ascension and Whitsun in them, and weeks
/// in which everybody is silent.
constexpr weeks kBusy{10};
constexpr weeks kSilent{14};
constexpr int kNeeds = 100;
/// So few requests a week that the firms of a busy trade meet their limit.
constexpr int kTight = 2;

TimePoint start() {
    using namespace std::chrono;
    return sys_days(year(2026) / month(3) / day(23)) + hours(6);
}

/// A seed or a number of needs for trying more than the test does; SIMULATION_SHOW=1 prints what
/// was said about every need.
std::uint64_t from_environment(const char* name, std::uint64_t usual) {
    const char* value = std::getenv(name);
    return value == nullptr ? usual : std::strtoull(value, nullptr, 10);
}

config::NeedSettings rules(config::Release release, int requests_per_week) {
    config::NeedSettings needs;
    needs.release = release;
    needs.requests_per_week = requests_per_week;
    needs.quiet_hours = config::QuietHours{hours(20), hours(7)};
    return needs;
}

/// What a firm that was asked, or an asker, waits for.
bool awaited_by_somebody(storage::Purpose purpose) {
    using storage::Purpose;
    return purpose == Purpose::request_update || purpose == Purpose::follow_up ||
           purpose == Purpose::question_answer || purpose == Purpose::closing ||
           purpose == Purpose::reminder || purpose == Purpose::acknowledgement ||
           purpose == Purpose::answer || purpose == Purpose::status ||
           purpose == Purpose::question || purpose == Purpose::exchange ||
           purpose == Purpose::expiry || purpose == Purpose::outcome ||
           purpose == Purpose::file_check || purpose == Purpose::choice;
}

struct Run {
    const char* name;
    config::Release release;
    std::uint64_t seed;
    int requests_per_week;
};

/// Firms called by their names in whole sentences. An award can always be done; a firm may have
/// been asked already, or may not be asked.
void expect_deeds_done(const Totals& totals) {
    constexpr int kEnough = 6;
    static const std::map<Deed::Kind, const char*> names{
        {Deed::Kind::award, "award"},
        {Deed::Kind::ask_also, "ask also"},
        {Deed::Kind::add, "add"},
        {Deed::Kind::remove, "remove"}};
    for (const auto& [kind, counts] : totals.deeds) {
        std::cout << names.at(kind) << ' ' << counts.done << " of " << counts.said << "; ";
        if (counts.said >= kEnough) {
            const int least = kind == Deed::Kind::award ? counts.said * 3 / 4 : 1;
            EXPECT_GE(counts.done, least) << names.at(kind) << " of " << counts.said;
        }
    }
    std::cout << '\n';
}

void expect_promises_kept(World& world, const Checks& checks) {
    for (const Breach& breach : checks.breaches()) {
        const auto need = world.core().office().needs.find(breach.need_id);
        ADD_FAILURE() << (need ? need->number : "no need") << ": " << breach.what << "\n"
                      << checks.transcript(breach.need_id);
    }
}

class Simulation : public testing::TestWithParam<Run> {};

TEST_P(Simulation, keeps_every_promise_to_everybody) {
    const std::uint64_t seed = from_environment("SIMULATION_SEED", GetParam().seed);
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto count = static_cast<int>(from_environment("SIMULATION_NEEDS", kNeeds));
    Chance chance(seed);
    World world(rules(GetParam().release, GetParam().requests_per_week), start());
    Checks checks(world);
    People people(world, checks, chance);
    Chance post(seed + 1);
    world.refuses = [&](const Dispatch&, const storage::OutboxContext& context) {
        return context.purpose == storage::Purpose::request
                   ? chance.percent(1)
                   : awaited_by_somebody(context.purpose) && post.percent(2);
    };
    world.on_step = [&](const Step& step) {
        checks.see(step);
        for (const Delivered& one : step.delivered) {
            people.read(one);
        }
    };
    people.plan_needs(count, start() + kBusy);
    for (TimePoint day = start(); day < start() + kBusy + kSilent; day += days(1)) {
        if (day >= start() + kBusy) {
            people.fall_silent();
        }
        world.run_until(day + days(1));
        checks.look_round();
    }
    checks.at_the_end();

    expect_promises_kept(world, checks);
    if (from_environment("SIMULATION_SHOW", 0) != 0) {
        for (std::int64_t need = 1; need <= checks.totals().needs; ++need) {
            std::cout << "need " << need << '\n' << checks.transcript(need);
        }
    }
    // The world was alive: else nothing would have been checked.
    const Totals& totals = checks.totals();
    EXPECT_GE(totals.needs, count / 2);
    EXPECT_GT(totals.requests, count / 2);
    EXPECT_GT(totals.last_words, 0);
    EXPECT_GT(checks.of_askers().last_words(), 0);
    EXPECT_GT(checks.of_askers().words_of_nobody(), 0);
    if (GetParam().release == config::Release::moderator) {
        EXPECT_GT(checks.of_askers().words_of_waiting(), 0);
    }
    EXPECT_GT(totals.declines, 0);
    if (GetParam().requests_per_week <= kTight) {
        EXPECT_EQ(totals.busiest_week, GetParam().requests_per_week) << "the limit was never met";
    }
    EXPECT_GT(totals.kept_back, 0);
    EXPECT_GT(totals.passed_on, 0);
    expect_deeds_done(totals);
    std::cout << GetParam().name << ", seed " << seed << ": " << totals.needs << " needs, "
              << totals.requests << " requests, " << totals.reminders << " reminders, "
              << totals.last_words << " last words, " << checks.of_askers().last_words()
              << " to askers, " << totals.declines << " declines, " << totals.messages
              << " messages, at most " << totals.busiest_week << " requests a week and "
              << totals.busiest_day << " a day;";
    for (const auto& states : {totals.need_states, totals.invitation_states}) {
        for (const auto& [state, number] : states) {
            std::cout << ' ' << state << ' ' << number;
        }
        std::cout << ';';
    }
    std::cout << '\n';
}

INSTANTIATE_TEST_SUITE_P(
    Weeks,
    Simulation,
    testing::Values(
        Run{"automatic", config::Release::automatic, 20260323, 5},
        Run{"confirm", config::Release::confirm, 20260324, kTight},
        Run{"moderator", config::Release::moderator, 20260325, 5}
    ),
    [](const auto& run) { return std::string(run.param.name); }
);

/// The steps that nobody took must be those of which it is said why; and none of these is taken.
void expect_taken(
    const std::vector<std::pair<std::string, std::string>>& steps,
    const StepCounts& taken,
    const Untaken& untaken
) {
    for (const auto& step : steps) {
        const auto known = untaken.find(step);
        EXPECT_NE(taken.contains(step), known != untaken.end())
            << step.first << " -> " << step.second << ": "
            << (known == untaken.end() ? "nobody in the simulated weeks takes it"
                                       : "is taken after all, it was said that " + known->second);
    }
}

TEST(StepsOfTheTables, are_all_taken_by_somebodys_deed_in_simulated_weeks_that_keep_every_promise) {
    config::NeedSettings needs = rules(config::Release::moderator, 0);
    needs.unasked_per_day = 0;
    World world(needs, start());
    Checks checks(world);
    Tour tour(world);
    world.refuses = [&](const Dispatch&, const storage::OutboxContext& context) {
        return tour.refuses(context);
    };
    world.on_step = [&](const Step& step) {
        checks.see(step);
        tour.see(step);
    };
    const TimePoint end = tour.plan();
    for (TimePoint day = start(); day < end; day += days(1)) {
        world.run_until(day + days(1));
        checks.look_round();
    }
    checks.at_the_end();
    for (const std::string& failure : tour.failures()) {
        ADD_FAILURE() << failure;
    }
    expect_promises_kept(world, checks);
    expect_taken(steps_of_needs(), checks.totals().need_steps, untaken_by_needs());
    expect_taken(
        steps_of_invitations(), checks.totals().invitation_steps, untaken_by_invitations()
    );
}

}  // namespace
}  // namespace clusterlotse::simulation
