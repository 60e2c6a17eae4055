#include "storage/inbox_store.hpp"

#include "storage/connection.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

InboundMessage message_of(const std::string& sender, const std::string& text) {
    InboundMessage message;
    message.sender = sender;
    message.text = text;
    return message;
}

class InboxStoreTest : public testing::Test {
protected:
    Database database_{":memory:"};
    InboxStore inbox_{database_};
};

TEST_F(InboxStoreTest, takes_each_message_once_for_each_channel) {
    EXPECT_FALSE(inbox_.seen(Channel::matrix, "$a"));
    EXPECT_TRUE(inbox_.claim(Channel::matrix, "$a", at(0)));
    EXPECT_FALSE(inbox_.claim(Channel::matrix, "$a", at(9)));
    EXPECT_TRUE(inbox_.seen(Channel::matrix, "$a"));
    EXPECT_TRUE(inbox_.claim(Channel::email, "$a", at(0)));
    EXPECT_TRUE(inbox_.claim(Channel::matrix, "$A", at(0)));
}

TEST_F(InboxStoreTest, keeps_parked_messages_oldest_first_with_their_errors) {
    inbox_.park(message_of("@a:x", "eins"), "template help is missing", at(1));
    inbox_.park(message_of("@b:x", "kaputt \xff"), "broken", at(2));
    const auto parked = inbox_.parked(10);
    ASSERT_EQ(parked.size(), 2U);
    EXPECT_EQ(parked[0].message.text, "eins");
    EXPECT_EQ(parked[0].error, "template help is missing");
    EXPECT_EQ(parked[0].parked_at, at(1));
    EXPECT_EQ(parked[1].message.text, "kaputt \xEF\xBF\xBD");
    EXPECT_EQ(inbox_.parked(1).size(), 1U);
}

TEST_F(InboxStoreTest, remembers_how_far_each_channel_was_read) {
    EXPECT_EQ(inbox_.cursor(Channel::matrix, "sync"), std::nullopt);
    inbox_.set_cursor(Channel::matrix, "sync", "s1");
    inbox_.set_cursor(Channel::matrix, "sync", "s2");
    inbox_.set_cursor(Channel::matrix, "other", "");
    inbox_.set_cursor(Channel::email, "sync", "7:12");
    EXPECT_EQ(inbox_.cursor(Channel::matrix, "sync"), "s2");
    EXPECT_EQ(inbox_.cursor(Channel::matrix, "other"), "");
    EXPECT_EQ(inbox_.cursor(Channel::email, "sync"), "7:12");
}

TEST_F(InboxStoreTest, releases_a_held_message_once) {
    const std::int64_t id = inbox_.hold(message_of("a@b.example", "20 Wellen"), at(5));
    const auto released = inbox_.release(id);
    ASSERT_TRUE(released);
    EXPECT_EQ(released->id, id);
    EXPECT_EQ(released->message.text, "20 Wellen");
    EXPECT_EQ(released->held_at, at(5));
    EXPECT_FALSE(inbox_.release(id));
    EXPECT_FALSE(inbox_.release(0));
}

TEST_F(InboxStoreTest, never_gives_a_released_number_to_another_message) {
    const std::int64_t first = inbox_.hold(message_of("a@b.example", "eins"), at(5));
    inbox_.release(first);
    EXPECT_GT(inbox_.hold(message_of("a@b.example", "zwei"), at(6)), first);
}

TEST_F(InboxStoreTest, counts_what_a_sender_has_held_from_a_moment_on) {
    inbox_.hold(message_of("a@b.example", "eins"), at(5));
    inbox_.hold(message_of("a@b.example", "zwei"), at(7));
    inbox_.hold(message_of("c@b.example", "drei"), at(7));
    EXPECT_EQ(inbox_.held_count("a@b.example", at(5)), 2);
    EXPECT_EQ(inbox_.held_count("a@b.example", at(6)), 1);
    EXPECT_EQ(inbox_.held_count("x@b.example", at(0)), 0);
}

TEST_F(InboxStoreTest, offers_the_newest_choice_of_a_person_until_it_is_taken) {
    PendingChoice choice;
    choice.person = matrix("@a:x");
    choice.message = message_of("@a:x", "passt");
    choice.invitations = {7, 3, 9'000'000'000};
    choice.from_supplier = false;
    const std::int64_t first = inbox_.add_choice(choice, at(1));
    choice.message.text = "passt doch nicht";
    choice.invitations = {};
    const std::int64_t second = inbox_.add_choice(choice, at(1));

    EXPECT_EQ(inbox_.choice_of(matrix("@a:x"), at(0))->id, second);
    EXPECT_EQ(inbox_.choice_of(matrix("@a:x"), at(0))->message.text, "passt doch nicht");
    EXPECT_TRUE(inbox_.choice_of(matrix("@a:x"), at(0))->invitations.empty());
    inbox_.take_choice(second);
    const auto left = inbox_.choice_of(matrix("@a:x"), at(1));
    ASSERT_TRUE(left);
    EXPECT_EQ(left->id, first);
    EXPECT_EQ(left->person, matrix("@a:x"));
    EXPECT_EQ(left->invitations, (std::vector<std::int64_t>{7, 3, 9'000'000'000}));
    EXPECT_FALSE(left->from_supplier);
    EXPECT_FALSE(inbox_.choice_of(matrix("@a:x"), at(2)));
    EXPECT_FALSE(inbox_.choice_of(email("@a:x"), at(0)));
}

TEST_F(InboxStoreTest, tells_a_thing_once_within_its_period) {
    const auto day = std::chrono::hours(24);
    const Address person = matrix("@fremd:x");
    EXPECT_TRUE(inbox_.first_time_within(person, "join", at(0), day));
    EXPECT_FALSE(inbox_.first_time_within(person, "join", at(0), day));
    EXPECT_FALSE(inbox_.first_time_within(person, "join", at(24 * 3600 - 1), day));
    EXPECT_TRUE(inbox_.first_time_within(person, "join", at(24 * 3600), day));
    EXPECT_FALSE(inbox_.first_time_within(person, "join", at(24 * 3600 + 5), day));
    EXPECT_TRUE(inbox_.first_time_within(person, "encrypted", at(0), day));
    EXPECT_TRUE(inbox_.first_time_within(email("@fremd:x"), "join", at(0), day));
}

TEST_F(InboxStoreTest, counts_a_persons_messages_within_the_last_hour) {
    const Address person = matrix("@a:x");
    EXPECT_EQ(inbox_.count_message(person, at(0)), 1);
    EXPECT_EQ(inbox_.count_message(person, at(0)), 2);
    EXPECT_EQ(inbox_.count_message(person, at(3599)), 3);
    EXPECT_EQ(inbox_.count_message(matrix("@b:x"), at(3599)), 1);
    EXPECT_EQ(inbox_.count_message(person, at(3600)), 2)
        << "those of a full hour ago count no more";
    EXPECT_EQ(inbox_.count_message(person, at(20000)), 1);
}

TEST_F(InboxStoreTest, names_damage_where_a_kept_message_cannot_be_read) {
    inbox_.park(message_of("@a:x", "eins"), "error", at(1));
    database_.impl().connection.exec("UPDATE parked SET message = '{\"kind\":\"nonsense\"}'");
    EXPECT_EQ(kind_thrown([&] { inbox_.parked(1); }), DatabaseError::Kind::damaged);
}

}  // namespace
}  // namespace clusterlotse::storage
