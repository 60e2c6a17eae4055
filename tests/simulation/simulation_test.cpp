#include "tests/simulation/chance.hpp"
#include "tests/simulation/checks.hpp"
#include "tests/simulation/people.hpp"
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

/// EveryStep (tests/unit/commands) takes every step of a need at a word or by time and holds itself
/// to the table. Which of them happen within the simulated weeks is chance; most of them do.
constexpr std::size_t kLeastOfNeeds = 38;
/// Of the steps of an invitation at least so many are reached; the others leave "undelivered", or
/// would undo by riddles what was understood.
constexpr std::size_t kLeastOfInvitations = 70;

/// What all runs of this process reached.
struct Reached {
    int runs = 0;
    StepCounts need_steps;
    StepCounts invitation_steps;

    void add(const Totals& totals) {
        ++runs;
        for (const auto& [step, count] : totals.need_steps) {
            need_steps[step] += count;
        }
        for (const auto& [step, count] : totals.invitation_steps) {
            invitation_steps[step] += count;
        }
    }
};
Reached& reached() {
    static Reached all;
    return all;
}

class Simulation : public testing::TestWithParam<Run> {};

TEST_P(Simulation, keeps_every_promise_to_everybody) {
    const std::uint64_t seed = from_environment("SIMULATION_SEED", GetParam().seed);
    const auto count = static_cast<int>(from_environment("SIMULATION_NEEDS", kNeeds));
    Chance chance(seed);
    World world(rules(GetParam().release, GetParam().requests_per_week), start());
    Checks checks(world);
    People people(world, checks, chance);
    world.refuses = [&](const Dispatch&, const storage::OutboxContext& context) {
        return context.purpose == storage::Purpose::request && chance.percent(1);
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

    for (const Breach& breach : checks.breaches()) {
        const auto need = world.core().office().needs.find(breach.need_id);
        ADD_FAILURE() << "seed " << seed << ", " << (need ? need->number : "no need") << ": "
                      << breach.what << "\n"
                      << checks.transcript(breach.need_id);
    }
    if (from_environment("SIMULATION_SHOW", 0) != 0) {
        for (std::int64_t need = 1; need <= checks.totals().needs; ++need) {
            std::cout << "need " << need << '\n' << checks.transcript(need);
        }
    }
    // The world was alive: else nothing would have been checked.
    const Totals& totals = checks.totals();
    reached().add(totals);
    EXPECT_GE(totals.needs, count / 2);
    EXPECT_GT(totals.requests, count / 2);
    EXPECT_GT(totals.last_words, 0);
    EXPECT_GT(totals.declines, 0);
    if (GetParam().requests_per_week <= kTight) {
        EXPECT_EQ(totals.busiest_week, GetParam().requests_per_week) << "the limit was never met";
    }
    EXPECT_GT(totals.kept_back, 0);
    EXPECT_GT(totals.passed_on, 0);
    expect_deeds_done(totals);
    std::cout << GetParam().name << ", seed " << seed << ": " << totals.needs << " needs, "
              << totals.requests << " requests, " << totals.reminders << " reminders, "
              << totals.last_words << " last words, " << totals.declines << " declines, "
              << totals.messages << " messages, at most " << totals.busiest_week
              << " requests a week and " << totals.busiest_day << " a day;";
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

/// Runs behind the others, which it counts.
class StepsOfTheTables : public testing::TestWithParam<int> {};

TEST_P(StepsOfTheTables, are_mostly_reached_by_the_simulated_weeks) {
    if (reached().runs < GetParam()) {
        GTEST_SKIP() << "not all runs were made in this process";
    }
    const auto show = [](const char* what, const auto& steps, const StepCounts& counts) {
        const auto missing = not_reached(steps, counts);
        std::cout << what << ": " << steps.size() - missing.size() << " of " << steps.size()
                  << " steps reached\n";
        for (const std::string& step : missing) {
            std::cout << "  not by the simulation: " << step << '\n';
        }
        return missing;
    };
    const auto of_needs = steps_of_needs();
    const auto missing_of_needs = show("needs", of_needs, reached().need_steps);
    EXPECT_GE(of_needs.size() - missing_of_needs.size(), kLeastOfNeeds);
    const auto steps = steps_of_invitations();
    const auto missing = show("invitations", steps, reached().invitation_steps);
    EXPECT_GE(steps.size() - missing.size(), kLeastOfInvitations);
}

INSTANTIATE_TEST_SUITE_P(All, StepsOfTheTables, testing::Values(3));

}  // namespace
}  // namespace clusterlotse::simulation
