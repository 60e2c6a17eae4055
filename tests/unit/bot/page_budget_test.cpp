#include "bot/pages/page_budget.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::pages {
namespace {

using namespace std::chrono_literals;

const TimePoint kNoon{std::chrono::seconds(1'800'000'000)};

int taken(PageBudget& budget, TimePoint now, int tries) {
    int count = 0;
    for (int i = 0; i < tries; ++i) {
        count += budget.take(now) ? 1 : 0;
    }
    return count;
}

TEST(PageBudget, allows_a_burst_and_then_so_many_a_second) {
    PageBudget budget;
    EXPECT_EQ(taken(budget, kNoon, 100), PageBudget::kAtOnce);
    EXPECT_EQ(taken(budget, kNoon + 249ms, 10), 0);
    EXPECT_EQ(taken(budget, kNoon + 250ms, 10), 1);
    EXPECT_EQ(taken(budget, kNoon + 1250ms, 10), PageBudget::kASecond);
}

TEST(PageBudget, saves_up_no_more_than_one_burst) {
    PageBudget budget;
    taken(budget, kNoon, 100);
    EXPECT_EQ(taken(budget, kNoon + 24h, 1000), PageBudget::kAtOnce);
}

TEST(PageBudget, stays_open_when_the_clock_is_set_back) {
    PageBudget budget;
    taken(budget, kNoon, 100);
    EXPECT_FALSE(budget.take(kNoon - 1h));
    EXPECT_TRUE(budget.take(kNoon - 1h + 250ms));
}

}  // namespace
}  // namespace clusterlotse::pages
