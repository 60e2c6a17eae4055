#include "storage/edition_store.hpp"

#include "storage/outbox_store.hpp"
#include "storage/profile_store.hpp"
#include "storage/prune.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

const Date kFirst{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(1)};
const Date kSecond{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(8)};

class EditionStoreTest : public testing::Test {
protected:
    std::int64_t add_need() {
        NeedRecord need = sample_need();
        NeedStore(database_).add(need, 2026);
        return need.id;
    }

    std::int64_t enqueue(const std::string& person, TimePoint due) {
        return outbox_.enqueue(sample_chat(person), {Purpose::digest}, at(0), due);
    }

    /// Writes a digest with one item to the outbox.
    std::int64_t send(
        const std::string& person, Date day, std::int64_t need, TimePoint due = at(0)
    ) {
        const std::int64_t row = enqueue(person, due);
        store_.add({matrix(person), day, row, due, at(0), {{1, ItemKind::fitting, need, ""}}});
        return row;
    }

    Database database_{":memory:"};
    EditionStore store_{database_};
    OutboxStore outbox_{database_};
};

TEST_F(EditionStoreTest, begins_an_edition_once_and_goes_on_where_it_was) {
    EXPECT_FALSE(store_.find(kFirst));
    EXPECT_EQ(store_.begin(kFirst, at(5)).reached, "");
    store_.reach(kFirst, "dreherei");
    const Edition again = store_.begin(kFirst, at(5));
    EXPECT_EQ(again.reached, "dreherei");
    EXPECT_EQ(again.due_at, at(5));
    EXPECT_EQ(again.day, kFirst);
    EXPECT_FALSE(again.finished_at);
    store_.finish(kFirst, at(9));
    EXPECT_EQ(store_.begin(kFirst, at(5)).finished_at, at(9));
    EXPECT_FALSE(store_.find(kSecond));
}

TEST_F(EditionStoreTest, begins_anew_where_the_settings_moved_its_hour) {
    store_.begin(kFirst, at(5));
    store_.reach(kFirst, "z");
    store_.finish(kFirst, at(9));
    const Edition moved = store_.begin(kFirst, at(50));
    EXPECT_EQ(moved.reached, "");
    EXPECT_EQ(moved.due_at, at(50));
    EXPECT_FALSE(moved.finished_at);
}

TEST_F(EditionStoreTest, knows_who_got_an_edition) {
    const auto need = add_need();
    send("@a:x", kFirst, need);
    EXPECT_TRUE(store_.sent(matrix("@a:x"), kFirst));
    EXPECT_FALSE(store_.sent(matrix("@a:x"), kSecond));
    EXPECT_FALSE(store_.sent(matrix("@b:x"), kFirst));
    EXPECT_FALSE(store_.sent(email("@a:x"), kFirst));
}

TEST_F(EditionStoreTest, refuses_a_second_digest_of_an_edition) {
    const auto need = add_need();
    send("@a:x", kFirst, need);
    EXPECT_EQ(kind_thrown([&] { send("@a:x", kFirst, need); }), DatabaseError::Kind::other);
    EXPECT_EQ(store_.shown_to(matrix("@a:x")).size(), 1u);
}

TEST_F(EditionStoreTest, replaces_an_entry_that_says_that_there_was_nothing_to_say) {
    const auto need = add_need();
    store_.add({matrix("@a:x"), kFirst, {}, {}, at(0), {}});
    EXPECT_FALSE(store_.sent(matrix("@a:x"), kFirst));
    store_.add({matrix("@a:x"), kFirst, {}, {}, at(1), {}});
    send("@a:x", kFirst, need);
    EXPECT_TRUE(store_.sent(matrix("@a:x"), kFirst));
}

TEST_F(EditionStoreTest, remembers_what_stood_under_each_number) {
    const auto need = add_need();
    const std::vector<EditionItem> items{
        {1, ItemKind::fitting, need, ""},
        {2, ItemKind::invitation, need, ""},
        {3, ItemKind::expiring, need, ""},
        {4, ItemKind::answers, need, ""},
        {5, ItemKind::sought, need, ""},
        {6, ItemKind::member, {}, "haerterei-kusel"},
        {7, ItemKind::expiring_answered, need, ""}};
    const auto row = enqueue("@a:x", at(0));
    store_.add({matrix("@a:x"), kFirst, row, at(0), at(0), items});
    EXPECT_EQ(store_.items_of(row), items);
    EXPECT_EQ(store_.latest_items(matrix("@a:x")), items);
    EXPECT_TRUE(store_.items_of(row + 1).empty());
    EXPECT_TRUE(store_.latest_items(matrix("@b:x")).empty());
}

TEST_F(EditionStoreTest, takes_the_latest_digest_that_was_written) {
    const auto first = add_need();
    const auto second = add_need();
    send("@a:x", kFirst, first);
    send("@a:x", kSecond, second);
    store_.add({matrix("@a:x"), Date(sys_days(kSecond) + days(7)), {}, {}, at(0), {}});
    ASSERT_EQ(store_.latest_items(matrix("@a:x")).size(), 1u);
    EXPECT_EQ(store_.latest_items(matrix("@a:x")).front().need_id, second);
    const auto all = store_.shown_to(matrix("@a:x"));
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].need_id, first);
    EXPECT_EQ(all[1].need_id, second);
}

TEST_F(EditionStoreTest, says_when_the_last_digest_of_a_channel_goes_out) {
    const auto need = add_need();
    EXPECT_FALSE(store_.last_send(Channel::matrix));
    send("@a:x", kFirst, need, at(30));
    send("@b:x", kFirst, need, at(20));
    EXPECT_EQ(store_.last_send(Channel::matrix), at(30));
    EXPECT_FALSE(store_.last_send(Channel::email));
}

TEST_F(EditionStoreTest, gives_up_digests_that_were_not_sent_in_time_as_if_never_shown) {
    const auto need = add_need();
    const auto late = send("@a:x", kFirst, need, at(0));
    const auto early = send("@b:x", kFirst, need, at(100));
    const auto other = outbox_.enqueue(sample_chat("@c:x"), {}, at(0), at(0));
    EXPECT_EQ(store_.drop_unsent(at(100), at(200), 10), 1);
    EXPECT_TRUE(store_.items_of(late).empty());
    EXPECT_TRUE(store_.shown_to(matrix("@a:x")).empty());
    EXPECT_TRUE(store_.sent(matrix("@a:x"), kFirst));
    EXPECT_EQ(store_.items_of(early).size(), 1u);
    const auto due = outbox_.claim_due(Channel::matrix, at(200), 10);
    ASSERT_EQ(due.size(), 2u);
    EXPECT_EQ(due[0].outbox_id, early);
    EXPECT_EQ(due[1].outbox_id, other);
}

TEST_F(EditionStoreTest, gives_up_a_digest_that_may_have_been_sent_but_counts_it_as_shown) {
    const auto need = add_need();
    const auto row = send("@a:x", kFirst, need);
    outbox_.claim_due(Channel::matrix, at(0), 10);
    outbox_.try_later(row, at(10), "server is down");
    EXPECT_EQ(store_.drop_unsent(at(100), at(200), 10), 1);
    EXPECT_EQ(store_.items_of(row).size(), 1u);
    EXPECT_TRUE(outbox_.claim_due(Channel::matrix, at(200), 10).empty());
}

TEST_F(EditionStoreTest, holds_what_is_due_back_and_keeps_it_spread) {
    const auto need = add_need();
    const auto first = send("@a:x", kFirst, need, at(10));
    const auto second = send("@b:x", kFirst, need, at(30));
    send("@c:x", kFirst, need, at(100));
    const auto other = outbox_.enqueue(sample_chat("@d:x"), {}, at(0), at(0));
    outbox_.hold_back(at(50), at(70));
    const auto at_once = outbox_.claim_due(Channel::matrix, at(69), 10);
    ASSERT_EQ(at_once.size(), 1u);
    EXPECT_EQ(at_once[0].outbox_id, other);
    const auto held = outbox_.claim_due(Channel::matrix, at(70), 10);
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held[0].outbox_id, first);
    const auto then = outbox_.claim_due(Channel::matrix, at(90), 10);
    ASSERT_EQ(then.size(), 1u);
    EXPECT_EQ(then[0].outbox_id, second);
    EXPECT_EQ(outbox_.next_due(Channel::matrix), at(100));
}

TEST_F(EditionStoreTest, holds_back_what_nobody_waits_for_but_nothing_that_somebody_does) {
    const auto reminder = outbox_.enqueue(
        sample_chat("@a:x"), {.purpose = Purpose::reminder, .by_day = true}, at(0), at(0)
    );
    const auto nobody = outbox_.enqueue(
        sample_chat("@m:x"), {.purpose = Purpose::nobody_found, .by_day = true}, at(0), at(0)
    );
    const auto answer =
        outbox_.enqueue(sample_chat("@b:x"), {.purpose = Purpose::answer}, at(0), at(0));
    outbox_.hold_back(at(50), at(70));
    const auto at_once = outbox_.claim_due(Channel::matrix, at(69), 10);
    ASSERT_EQ(at_once.size(), 1u);
    EXPECT_EQ(at_once[0].outbox_id, answer);
    const auto held = outbox_.claim_due(Channel::matrix, at(70), 10);
    ASSERT_EQ(held.size(), 2u);
    EXPECT_EQ(held[0].outbox_id, reminder);
    EXPECT_EQ(held[1].outbox_id, nobody);
}

TEST_F(EditionStoreTest, holds_back_what_was_under_way_when_the_bot_was_killed) {
    const auto request = outbox_.enqueue(
        sample_chat("@a:x"), {.purpose = Purpose::request, .by_day = true}, at(0), at(0)
    );
    outbox_.claim_due(Channel::matrix, at(10), 10);
    outbox_.recover();
    outbox_.hold_back(at(50), at(70));
    EXPECT_TRUE(outbox_.claim_due(Channel::matrix, at(69), 10).empty());
    EXPECT_EQ(outbox_.next_due(Channel::matrix), at(70));
    const auto held = outbox_.claim_due(Channel::matrix, at(70), 10);
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held[0].outbox_id, request);
}

TEST_F(EditionStoreTest, lets_words_pass_a_message_that_failed_once_and_is_held_back) {
    const auto request = outbox_.enqueue(
        sample_chat("@a:x"), {.purpose = Purpose::request, .by_day = true}, at(0), at(0)
    );
    outbox_.claim_due(Channel::matrix, at(10), 10);
    outbox_.try_later(request, at(15), "server is down");
    const auto reply =
        outbox_.enqueue(sample_chat("@a:x"), {.purpose = Purpose::read_back}, at(20), at(20));
    EXPECT_EQ(outbox_.claim_due(Channel::matrix, at(14), 10).size(), 0u);
    outbox_.hold_back(at(50), at(70));
    EXPECT_EQ(outbox_.next_due(Channel::matrix), at(20));
    const auto words = outbox_.claim_due(Channel::matrix, at(51), 10);
    ASSERT_EQ(words.size(), 1u);
    EXPECT_EQ(words[0].outbox_id, reply);
    outbox_.delivered(reply, "$r", "", at(52));
    const auto held = outbox_.claim_due(Channel::matrix, at(70), 10);
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held[0].outbox_id, request);
    // By day it is an ordinary row again, and others wait behind it.
    outbox_.try_later(request, at(90), "server is down");
    outbox_.enqueue(sample_chat("@a:x"), {.purpose = Purpose::read_back}, at(71), at(71));
    EXPECT_TRUE(outbox_.claim_due(Channel::matrix, at(80), 10).empty());
}

TEST_F(EditionStoreTest, gives_up_no_more_at_once_than_it_is_told) {
    const auto need = add_need();
    for (const char* person : {"@a:x", "@b:x", "@c:x"}) {
        send(person, kFirst, need);
    }
    EXPECT_EQ(store_.drop_unsent(at(100), at(200), 2), 2);
    EXPECT_EQ(store_.drop_unsent(at(100), at(200), 2), 1);
    EXPECT_EQ(store_.drop_unsent(at(100), at(200), 2), 0);
}

TEST_F(EditionStoreTest, is_forgotten_with_the_old_messages) {
    const auto need = add_need();
    const auto row = send("@a:x", kFirst, need);
    outbox_.claim_due(Channel::matrix, at(0), 10);
    outbox_.delivered(row, "$a", "", at(0));
    store_.begin(kFirst, at(0));
    store_.finish(kFirst, at(0));
    prune(database_, at(0), at(10));
    EXPECT_EQ(store_.items_of(row).size(), 1u);
    prune(database_, at(1), at(10));
    EXPECT_TRUE(store_.shown_to(matrix("@a:x")).empty());
    EXPECT_FALSE(store_.sent(matrix("@a:x"), kFirst));
}

Profile firm(const std::string& id) {
    Profile profile;
    profile.id = id;
    profile.name = id;
    return profile;
}

TEST(NewMembers, are_those_who_came_after_the_cluster_was_founded) {
    Database database(":memory:");
    ProfileStore profiles(database);
    EXPECT_EQ(profiles.count_added_after(at(0)), 0u);
    profiles.put(firm("a"), at(10));
    profiles.put(firm("b"), at(10));
    EXPECT_TRUE(profiles.added_after(at(0), 5).empty());
    profiles.put(firm("c"), at(20));
    profiles.put(firm("d"), at(30));
    ASSERT_EQ(profiles.added_after(at(0), 5).size(), 2u);
    EXPECT_EQ(profiles.added_after(at(0), 5)[0].id, "d");
    EXPECT_EQ(profiles.added_after(at(0), 5)[1].id, "c");
    EXPECT_EQ(profiles.added_after(at(20), 5).size(), 1u);
    EXPECT_EQ(profiles.added_after(at(0), 1).size(), 1u);
    EXPECT_EQ(profiles.count_added_after(at(0)), 2u);
}

TEST(NewMembers, are_not_those_whose_profile_changes) {
    Database database(":memory:");
    ProfileStore profiles(database);
    profiles.put(firm("a"), at(10));
    Profile changed = firm("a");
    changed.city = "Kusel";
    EXPECT_EQ(profiles.put(changed, at(50)), Stored::changed);
    profiles.put(firm("b"), at(20));
    EXPECT_EQ(profiles.count_added_after(at(0)), 1u);
    EXPECT_EQ(profiles.added_after(at(0), 5).front().id, "b");
}

TEST(Profiles, are_read_a_few_at_a_time) {
    Database database(":memory:");
    ProfileStore profiles(database);
    for (const char* id : {"c", "a", "b"}) {
        profiles.put(firm(id), at(0));
    }
    ASSERT_EQ(profiles.after("", 2).size(), 2u);
    EXPECT_EQ(profiles.after("", 2)[1].id, "b");
    ASSERT_EQ(profiles.after("b", 2).size(), 1u);
    EXPECT_EQ(profiles.after("b", 2)[0].id, "c");
    EXPECT_TRUE(profiles.after("c", 2).empty());
}

TEST(NeedCounts, tell_how_many_were_posted_and_helped) {
    Database database(":memory:");
    NeedStore needs(database);
    const auto post = [&](NeedState state, TimePoint when) {
        NeedRecord need = sample_need();
        need.state = NeedProgress::restored(state);
        need.created_at = when;
        needs.add(need, 2026);
    };
    EXPECT_EQ(needs.posted(at(0), at(100)).posted, 0);
    EXPECT_EQ(needs.posted(at(0), at(100)).helped, 0);
    post(NeedState::distributed, at(0));
    post(NeedState::answered, at(50));
    post(NeedState::awarded, at(99));
    post(NeedState::awarded, at(100));
    EXPECT_EQ(needs.posted(at(0), at(100)).posted, 3);
    EXPECT_EQ(needs.posted(at(0), at(100)).helped, 2);
}

}  // namespace
}  // namespace clusterlotse::storage
