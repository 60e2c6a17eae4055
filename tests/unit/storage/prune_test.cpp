#include "storage/prune.hpp"

#include "storage/inbox_store.hpp"
#include "storage/outbox_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

TimePoint day(int number) {
    return at(0) + std::chrono::days(number);
}

class PruneTest : public testing::Test {
protected:
    Database database_{":memory:"};
    InboxStore inbox_{database_};
    OutboxStore outbox_{database_};
};

TEST_F(PruneTest, drops_rows_that_were_finished_before_and_keeps_the_rest) {
    const auto old = outbox_.enqueue(sample_chat("@a:x"), {}, day(0), day(0));
    const auto refused = outbox_.enqueue(sample_chat("@b:x"), {}, day(0), day(0));
    const auto fresh = outbox_.enqueue(sample_chat("@c:x"), {}, day(0), day(0));
    const auto waiting = outbox_.enqueue(sample_chat("@d:x"), {}, day(0), day(0));
    outbox_.claim_due(Channel::matrix, day(0), 10);
    outbox_.delivered(old, "$old", "", day(1));
    outbox_.rejected(refused, "refused", day(1));
    outbox_.delivered(fresh, "$fresh", "", day(2));
    EXPECT_EQ(prune(database_, day(2), day(100)).outbox, 2);
    EXPECT_FALSE(outbox_.find_row(old));
    EXPECT_FALSE(outbox_.find_row(refused));
    EXPECT_TRUE(outbox_.find_row(fresh));
    EXPECT_TRUE(outbox_.find_row(waiting));
    EXPECT_EQ(outbox_.counts().rejected, 0);
}

TEST_F(PruneTest, knows_a_handled_message_for_at_least_400_days) {
    inbox_.claim(Channel::matrix, "$a", day(0));
    EXPECT_EQ(prune(database_, day(390), day(400)).claims, 0);
    EXPECT_FALSE(inbox_.claim(Channel::matrix, "$a", day(400)));
    EXPECT_EQ(prune(database_, day(0), day(500)).claims, 0);
    EXPECT_EQ(prune(database_, day(390), day(401)).claims, 1);
    EXPECT_FALSE(inbox_.seen(Channel::matrix, "$a"));
}

TEST_F(PruneTest, drops_what_nobody_confirmed_and_old_records) {
    const Address person = matrix("@a:x");
    const auto held = inbox_.hold({}, day(0));
    PendingChoice choice;
    choice.person = person;
    inbox_.add_choice(choice, day(0));
    inbox_.count_message(person, day(0));
    inbox_.first_time_within(person, "join", day(0), std::chrono::days(365));
    inbox_.first_time_within(person, "other", day(5), std::chrono::days(365));
    inbox_.park({}, "error", day(0));

    const PruneCounts counts = prune(database_, day(5), day(10));
    EXPECT_EQ(counts.waiting, 2);
    EXPECT_EQ(counts.records, 2);
    EXPECT_FALSE(inbox_.release(held));
    EXPECT_FALSE(inbox_.choice_of(person, day(0)));
    EXPECT_TRUE(inbox_.first_time_within(person, "join", day(10), std::chrono::days(365)));
    EXPECT_FALSE(inbox_.first_time_within(person, "other", day(10), std::chrono::days(365)));
    EXPECT_EQ(inbox_.parked(10).size(), 1U);
}

TEST_F(PruneTest, works_inside_a_transaction_and_is_undone_with_it) {
    inbox_.hold({}, day(0));
    {
        Transaction transaction(database_);
        EXPECT_EQ(prune(database_, day(5), day(10)).waiting, 1);
    }
    EXPECT_EQ(prune(database_, day(5), day(10)).waiting, 1);
}

}  // namespace
}  // namespace clusterlotse::storage
