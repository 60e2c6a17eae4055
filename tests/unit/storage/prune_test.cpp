#include "storage/prune.hpp"

#include "storage/inbox_store.hpp"
#include "storage/outbox_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

TimePoint on_day(int number) {
    return at(0) + std::chrono::days(number);
}

class PruneTest : public testing::Test {
protected:
    Database database_{":memory:"};
    InboxStore inbox_{database_};
    OutboxStore outbox_{database_};
};

TEST_F(PruneTest, drops_rows_that_were_finished_before_and_keeps_the_rest) {
    const auto old = outbox_.enqueue(sample_chat("@a:x"), {}, on_day(0), on_day(0));
    const auto refused = outbox_.enqueue(sample_chat("@b:x"), {}, on_day(0), on_day(0));
    const auto fresh = outbox_.enqueue(sample_chat("@c:x"), {}, on_day(0), on_day(0));
    const auto waiting = outbox_.enqueue(sample_chat("@d:x"), {}, on_day(0), on_day(0));
    outbox_.claim_due(Channel::matrix, on_day(0), 10);
    outbox_.delivered(old, "$old", "", on_day(1));
    outbox_.rejected(refused, "refused", on_day(1));
    outbox_.delivered(fresh, "$fresh", "", on_day(2));
    EXPECT_EQ(prune(database_, on_day(2), on_day(100)).outbox, 2);
    EXPECT_FALSE(outbox_.find_row(old));
    EXPECT_FALSE(outbox_.find_row(refused));
    EXPECT_TRUE(outbox_.find_row(fresh));
    EXPECT_TRUE(outbox_.find_row(waiting));
    EXPECT_EQ(outbox_.counts().rejected, 0);
}

TEST_F(PruneTest, knows_a_handled_message_for_at_least_400_days) {
    inbox_.claim(Channel::matrix, "$a", on_day(0));
    EXPECT_EQ(prune(database_, on_day(390), on_day(400)).claims, 0);
    EXPECT_FALSE(inbox_.claim(Channel::matrix, "$a", on_day(400)));
    EXPECT_EQ(prune(database_, on_day(0), on_day(500)).claims, 0);
    EXPECT_EQ(prune(database_, on_day(390), on_day(401)).claims, 1);
    EXPECT_FALSE(inbox_.seen(Channel::matrix, "$a"));
}

TEST_F(PruneTest, drops_what_nobody_confirmed_and_old_records) {
    const Address person = matrix("@a:x");
    const auto held = inbox_.hold({}, on_day(0));
    PendingChoice choice;
    choice.person = person;
    inbox_.add_choice(choice, on_day(0));
    inbox_.count_message(person, on_day(0));
    inbox_.first_time_within(person, "join", on_day(0), std::chrono::days(365));
    inbox_.first_time_within(person, "other", on_day(5), std::chrono::days(365));
    inbox_.park({}, "error", on_day(0));

    const PruneCounts counts = prune(database_, on_day(5), on_day(10));
    EXPECT_EQ(counts.waiting, 2);
    EXPECT_EQ(counts.records, 2);
    EXPECT_FALSE(inbox_.release(held));
    EXPECT_FALSE(inbox_.choice_of(person, on_day(0)));
    EXPECT_TRUE(inbox_.first_time_within(person, "join", on_day(10), std::chrono::days(365)));
    EXPECT_FALSE(inbox_.first_time_within(person, "other", on_day(10), std::chrono::days(365)));
    EXPECT_EQ(inbox_.parked(10).size(), 1U);
}

TEST_F(PruneTest, works_inside_a_transaction_and_is_undone_with_it) {
    inbox_.hold({}, on_day(0));
    {
        Transaction transaction(database_);
        EXPECT_EQ(prune(database_, on_day(5), on_day(10)).waiting, 1);
    }
    EXPECT_EQ(prune(database_, on_day(5), on_day(10)).waiting, 1);
}

}  // namespace
}  // namespace clusterlotse::storage
