#include "storage/capacity_store.hpp"

#include "storage/profile_store.hpp"
#include "storage/prune.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

class CapacityStoreTest : public testing::Test {
protected:
    CapacityStoreTest() {
        for (const char* id : {"dreherei", "laserei"}) {
            Profile profile;
            profile.id = id;
            profile.name = id;
            profiles_.put(profile, at(0));
        }
    }

    FreeCapacity added(const char* firm, const char* process, const char* from, const char* until) {
        FreeCapacity capacity{
            .profile_id = firm,
            .process = process,
            .wording = "in eigenen Worten, Ø 200",
            .hours = 30,
            .from = *parse_iso_date(from),
            .until = *parse_iso_date(until),
            .created_at = at(7)};
        store_.add(capacity);
        return capacity;
    }

    Database database_{":memory:"};
    ProfileStore profiles_{database_};
    CapacityStore store_{database_};
};

TEST_F(CapacityStoreTest, gives_back_what_was_stored) {
    const FreeCapacity stored = added("dreherei", "turning", "2026-11-23", "2026-11-27");
    EXPECT_EQ(store_.find(stored.id), stored);
    EXPECT_EQ(store_.current(day(2026, 11, 23)), std::vector{stored});
    EXPECT_FALSE(store_.find(stored.id + 1));
}

TEST_F(CapacityStoreTest, keeps_that_no_hours_were_said_apart_from_none) {
    FreeCapacity open = added("dreherei", "turning", "2026-11-23", "2026-11-27");
    open.hours.reset();
    store_.update(open);
    EXPECT_EQ(store_.find(open.id)->hours, std::nullopt);
}

TEST_F(CapacityStoreTest, forgets_a_capacity_the_day_after_its_last) {
    added("dreherei", "turning", "2026-11-23", "2026-11-27");
    EXPECT_EQ(store_.current(day(2026, 11, 27)).size(), 1u);
    EXPECT_TRUE(store_.current(day(2026, 11, 28)).empty());
    EXPECT_TRUE(store_.of_firm("dreherei", day(2026, 11, 28)).empty());
}

TEST_F(CapacityStoreTest, shows_what_ends_first_first_and_tells_firms_apart) {
    const FreeCapacity late = added("dreherei", "turning", "2026-11-23", "2026-12-04");
    const FreeCapacity soon = added("laserei", "laser_cutting", "2026-11-23", "2026-11-27");
    const FreeCapacity same = added("dreherei", "milling", "2026-11-23", "2026-12-04");
    EXPECT_EQ(store_.current(day(2026, 11, 23)), (std::vector{soon, late, same}));
    EXPECT_EQ(store_.of_firm("dreherei", day(2026, 11, 23)), (std::vector{late, same}));
}

TEST_F(CapacityStoreTest, shows_what_waits_for_its_process_to_its_firm_only) {
    FreeCapacity waiting = added("dreherei", "", "2026-11-23", "2026-11-27");
    waiting.waits = true;
    store_.update(waiting);
    EXPECT_TRUE(store_.current(day(2026, 11, 23)).empty());
    EXPECT_EQ(store_.of_firm("dreherei", day(2026, 11, 23)), std::vector{waiting});
    waiting.process = "turning";
    waiting.waits = false;
    store_.update(waiting);
    EXPECT_EQ(store_.current(day(2026, 11, 23)), std::vector{waiting});
}

TEST_F(CapacityStoreTest, withdraws_once_and_never_gives_a_number_again) {
    const FreeCapacity first = added("dreherei", "turning", "2026-11-23", "2026-11-27");
    EXPECT_TRUE(store_.withdraw(first.id));
    EXPECT_FALSE(store_.withdraw(first.id));
    EXPECT_TRUE(store_.current(day(2026, 11, 23)).empty());
    EXPECT_GT(added("dreherei", "turning", "2026-11-23", "2026-11-27").id, first.id);
}

TEST_F(CapacityStoreTest, loses_what_a_removed_firm_had) {
    added("dreherei", "turning", "2026-11-23", "2026-11-27");
    profiles_.erase("dreherei");
    EXPECT_TRUE(store_.current(day(2026, 11, 23)).empty());
}

TEST_F(CapacityStoreTest, is_pruned_when_long_over) {
    const TimePoint now = std::chrono::sys_days(day(2026, 12, 20));
    const FreeCapacity old = added("dreherei", "turning", "2026-11-16", "2026-11-20");
    const FreeCapacity recent = added("dreherei", "milling", "2026-11-23", "2026-11-27");
    prune(database_, std::chrono::sys_days(day(2026, 11, 22)), now);
    EXPECT_FALSE(store_.find(old.id));
    EXPECT_TRUE(store_.find(recent.id));
}

}  // namespace
}  // namespace clusterlotse::storage
