#include "storage/outbox_store.hpp"

#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

#include <set>

namespace clusterlotse::storage {
namespace {

class OutboxStoreTest : public testing::Test {
protected:
    std::int64_t chat(const std::string& person, TimePoint due = at(0)) {
        return outbox_.enqueue(sample_chat(person), {}, at(0), due);
    }
    /// The ids that are claimed at `now`.
    std::vector<std::int64_t> claim(TimePoint now, std::size_t limit = 100) {
        std::vector<std::int64_t> ids;
        for (const Dispatch& dispatch : outbox_.claim_due(Channel::matrix, now, limit)) {
            ids.push_back(dispatch.outbox_id);
        }
        return ids;
    }
    void deliver(std::int64_t id) {
        outbox_.delivered(id, "$sent" + std::to_string(id), "", at(1));
    }

    using Ids = std::vector<std::int64_t>;
    Database database_{":memory:"};
    OutboxStore outbox_{database_};
};

TEST_F(OutboxStoreTest, hands_a_message_out_as_it_was_written) {
    OutboundMessage message = sample_mail("a@b.example", "Grüße\n-- \nBot");
    message.conversation = "!raum";
    message.reply_to = "<1@x>";
    message.thread_root = "$wurzel";
    message.references = {"<0@x>", "<1@x>"};
    message.reply_token = "new";
    message.mentions = {"@a:x"};
    message.automatic_reply = true;
    message.html = "<p>Grüße</p>";
    message.list_id = "digest.cluster.example";
    message.list_unsubscribe = {"https://a.example/x", "mailto:a+t@b.example?subject=STOPP"};
    const std::int64_t id = outbox_.enqueue(message, {}, at(3), at(4));
    EXPECT_TRUE(outbox_.claim_due(Channel::matrix, at(9), 10).empty());
    const auto claimed = outbox_.claim_due(Channel::email, at(9), 10);
    ASSERT_EQ(claimed.size(), 1U);
    EXPECT_EQ(claimed[0].outbox_id, id);
    EXPECT_EQ(claimed[0].attempts, 0);
    EXPECT_EQ(claimed[0].created_at, at(3));
    EXPECT_EQ(claimed[0].delivery_key.size(), 32U);
    EXPECT_EQ(claimed[0].delivery_key.find_first_not_of("0123456789abcdef"), std::string::npos);
    const OutboundMessage& sent = claimed[0].message;
    EXPECT_EQ(sent.channel, Channel::email);
    EXPECT_EQ(sent.place, Place::mail);
    EXPECT_EQ(sent.recipient, "a@b.example");
    EXPECT_EQ(sent.conversation, "!raum");
    EXPECT_EQ(sent.subject, "Bedarf");
    EXPECT_EQ(sent.text, "Grüße\n-- \nBot");
    EXPECT_EQ(sent.reply_to, "<1@x>");
    EXPECT_EQ(sent.thread_root, "$wurzel");
    EXPECT_EQ(sent.references, message.references);
    EXPECT_EQ(sent.reply_token.size(), 32U);
    EXPECT_NE(sent.reply_token, claimed[0].delivery_key);
    EXPECT_EQ(sent.mentions, message.mentions);
    EXPECT_TRUE(sent.automatic_reply);
    EXPECT_EQ(sent.html, "<p>Grüße</p>");
    EXPECT_EQ(sent.list_id, message.list_id);
    EXPECT_EQ(sent.list_unsubscribe, message.list_unsubscribe);
}

TEST_F(OutboxStoreTest, gives_every_row_its_own_keys) {
    std::set<std::string> keys;
    for (int row = 0; row < 50; ++row) {
        OutboundMessage message = sample_mail("a" + std::to_string(row) + "@b.example");
        message.reply_token = "new";
        outbox_.enqueue(message, {}, at(0), at(0));
    }
    for (const Dispatch& dispatch : outbox_.claim_due(Channel::email, at(0), 50)) {
        keys.insert(dispatch.delivery_key);
        keys.insert(dispatch.message.reply_token);
    }
    EXPECT_EQ(keys.size(), 100U);
}

TEST_F(OutboxStoreTest, gives_a_reply_token_to_mails_only_and_only_where_asked) {
    OutboundMessage chat = sample_chat("@a:x");
    chat.reply_token = "new";
    outbox_.enqueue(chat, {}, at(0), at(0));
    EXPECT_EQ(outbox_.claim_due(Channel::matrix, at(0), 1)[0].message.reply_token, "");
    outbox_.enqueue(sample_mail("a@b.example"), {}, at(0), at(0));
    EXPECT_EQ(outbox_.claim_due(Channel::email, at(0), 1)[0].message.reply_token, "");
}

TEST_F(OutboxStoreTest, sends_one_conversation_in_order_and_several_side_by_side) {
    const auto a1 = chat("@a:x");
    const auto a2 = chat("@a:x");
    const auto b1 = chat("@b:x");
    EXPECT_EQ(claim(at(0)), (Ids{a1, b1}));
    EXPECT_EQ(claim(at(0)), Ids{});
    deliver(b1);
    EXPECT_EQ(claim(at(0)), Ids{});
    deliver(a1);
    EXPECT_EQ(claim(at(0)), Ids{a2});
}

TEST_F(OutboxStoreTest, takes_the_cluster_room_for_one_conversation_whatever_it_is_called) {
    OutboundMessage message = sample_chat("#metall:x");
    message.place = Place::room;
    const auto first = outbox_.enqueue(message, {}, at(0), at(0));
    message.recipient = "!metall:x";
    const auto second = outbox_.enqueue(message, {}, at(0), at(0));
    EXPECT_EQ(claim(at(0)), Ids{first});
    deliver(first);
    EXPECT_EQ(claim(at(0)), Ids{second});
}

TEST_F(OutboxStoreTest, claims_at_most_the_limit_and_the_longest_due_first) {
    const auto later = chat("@a:x", at(5));
    const auto sooner = chat("@b:x", at(3));
    const auto latest = chat("@c:x", at(6));
    EXPECT_EQ(claim(at(2)), Ids{});
    EXPECT_EQ(claim(at(9), 0), Ids{});
    EXPECT_EQ(claim(at(9), 1), Ids{sooner});
    EXPECT_EQ(claim(at(9), 2), (Ids{later, latest}));
}

TEST_F(OutboxStoreTest, is_due_exactly_at_its_moment) {
    const auto row = chat("@a:x", at(5));
    EXPECT_EQ(claim(at(5) - std::chrono::milliseconds(1)), Ids{});
    EXPECT_EQ(claim(at(5)), Ids{row});
}

TEST_F(OutboxStoreTest, holds_the_conversation_back_while_a_row_waits_for_its_retry) {
    const auto first = chat("@a:x");
    const auto second = chat("@a:x");
    const auto other = chat("@b:x");
    EXPECT_EQ(claim(at(0)), (Ids{first, other}));
    outbox_.try_later(first, at(60), "unreachable");
    EXPECT_EQ(claim(at(1)), Ids{});
    const auto again = outbox_.claim_due(Channel::matrix, at(60), 10);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].outbox_id, first);
    EXPECT_EQ(again[0].attempts, 1);
    outbox_.rejected(first, "refused", at(61));
    EXPECT_EQ(claim(at(61)), Ids{second}) << "a row that was given up lets the next one pass";
}

TEST_F(OutboxStoreTest, lets_everything_else_pass_the_digests) {
    const auto digest = outbox_.enqueue(sample_chat("@a:x"), {Purpose::digest}, at(0), at(0));
    const auto another = outbox_.enqueue(sample_chat("@b:x"), {Purpose::digest}, at(0), at(0));
    const auto reply = outbox_.enqueue(sample_chat("@a:x"), {}, at(5), at(5));
    EXPECT_EQ(claim(at(5), 1), Ids{reply}) << "of the same person as the digest before";
    EXPECT_EQ(claim(at(5), 5), Ids{another}) << "one message at a time to a person";
    outbox_.delivered(reply, "$r", "", at(6));
    EXPECT_EQ(claim(at(6), 5), Ids{digest});
}

TEST_F(OutboxStoreTest, sends_two_digests_to_a_person_one_after_the_other) {
    const auto first = outbox_.enqueue(sample_chat("@a:x"), {Purpose::digest}, at(0), at(0));
    const auto second = outbox_.enqueue(sample_chat("@a:x"), {Purpose::digest}, at(0), at(0));
    EXPECT_EQ(claim(at(5), 5), Ids{first});
    outbox_.delivered(first, "$1", "", at(6));
    EXPECT_EQ(claim(at(6), 5), Ids{second});
}

TEST_F(OutboxStoreTest, takes_no_digest_for_the_last_message_of_a_conversation) {
    const auto question = outbox_.enqueue(sample_chat("@a:x"), {Purpose::question}, at(0), at(0));
    outbox_.enqueue(sample_chat("@a:x"), {Purpose::digest}, at(1), at(1));
    EXPECT_EQ(outbox_.last_to(matrix("@a:x"))->outbox_id, question);
}

TEST_F(OutboxStoreTest, lets_others_pass_a_row_that_is_held_back_to_a_later_hour) {
    const auto quiet = chat("@a:x", at(100));
    const auto urgent = chat("@a:x");
    EXPECT_EQ(claim(at(0)), Ids{urgent});
    EXPECT_EQ(claim(at(100)), Ids{}) << "one at a time, also where the other came later";
    outbox_.try_later(urgent, at(500), "unreachable");
    EXPECT_EQ(claim(at(100)), Ids{quiet}) << "what waits for a retry after it is no obstacle";
}

TEST_F(OutboxStoreTest, keeps_the_delivery_key_over_retries_and_restarts) {
    const auto id = chat("@a:x");
    const std::string key = outbox_.claim_due(Channel::matrix, at(0), 1)[0].delivery_key;
    outbox_.recover();
    auto again = outbox_.claim_due(Channel::matrix, at(0), 1);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].delivery_key, key);
    EXPECT_EQ(again[0].attempts, 1);
    outbox_.try_later(id, at(5), "timed_out");
    again = outbox_.claim_due(Channel::matrix, at(5), 1);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].delivery_key, key);
    EXPECT_EQ(again[0].attempts, 2);
}

TEST_F(OutboxStoreTest, recovers_only_what_was_being_sent) {
    const auto delivered = chat("@a:x");
    const auto refused = chat("@b:x");
    const auto sending = chat("@c:x");
    claim(at(0));
    deliver(delivered);
    outbox_.rejected(refused, "refused", at(1));
    outbox_.recover();
    EXPECT_EQ(claim(at(0)), Ids{sending});
}

TEST_F(OutboxStoreTest, names_the_next_moment_at_which_something_can_be_claimed) {
    EXPECT_EQ(outbox_.next_due(Channel::matrix), std::nullopt);
    const auto first = chat("@a:x", at(10));
    chat("@a:x", at(12));
    EXPECT_EQ(outbox_.next_due(Channel::matrix), at(10));
    EXPECT_EQ(outbox_.next_due(Channel::email), std::nullopt);
    claim(at(10));
    EXPECT_EQ(outbox_.next_due(Channel::matrix), std::nullopt)
        << "the second waits for the first, not for a time";
    outbox_.try_later(first, at(70), "unreachable");
    EXPECT_EQ(outbox_.next_due(Channel::matrix), at(70)) << "the second stays behind the retry";
    claim(at(70));
    deliver(first);
    EXPECT_EQ(outbox_.next_due(Channel::matrix), at(12));
}

TEST_F(OutboxStoreTest, never_says_due_where_nothing_can_be_claimed) {
    // Whatever happens to a few rows, claiming at next_due() gives something: the dispatcher cannot
    // spin.
    std::uint32_t state = 7;
    const auto random = [&](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16) % below;
    };
    std::vector<std::int64_t> sending;
    for (int step = 0; step < 2000; ++step) {
        const TimePoint due = at(static_cast<int>(random(50)));
        const std::uint32_t action = random(4);
        if (action == 0) {
            chat("@" + std::to_string(random(3)) + ":x", due);
        } else if (action == 1 && !sending.empty()) {
            outbox_.try_later(sending.back(), due, "unreachable");
            sending.pop_back();
        } else if (action == 2 && !sending.empty()) {
            deliver(sending.back());
            sending.pop_back();
        } else if (const auto next = outbox_.next_due(Channel::matrix)) {
            const auto claimed = claim(*next);
            ASSERT_FALSE(claimed.empty()) << "step " << step;
            sending.insert(sending.end(), claimed.begin(), claimed.end());
        } else {
            ASSERT_TRUE(claim(at(1000)).empty()) << "step " << step;
        }
    }
}

TEST_F(OutboxStoreTest, records_a_delivery_once_whatever_comes_later) {
    const auto id = chat("@a:x");
    EXPECT_EQ(outbox_.remote_id(id), std::nullopt);
    claim(at(0));
    outbox_.delivered(id, "$echo", "!raum", at(1));
    outbox_.delivered(id, "$other", "!other", at(2));
    outbox_.try_later(id, at(5), "timed_out");
    outbox_.rejected(id, "refused", at(6));
    EXPECT_EQ(outbox_.remote_id(id), "$echo");
    EXPECT_EQ(outbox_.find_row(id)->conversation, "!raum");
    EXPECT_EQ(claim(at(99)), Ids{});
    EXPECT_EQ(outbox_.counts().rejected, 0);
}

TEST_F(OutboxStoreTest, takes_an_echo_for_a_row_that_waits_for_its_retry) {
    const auto id = chat("@a:x");
    claim(at(0));
    outbox_.try_later(id, at(60), "timed_out");
    outbox_.delivered(id, "$echo", "!raum", at(2));
    EXPECT_EQ(claim(at(60)), Ids{});
    EXPECT_EQ(outbox_.remote_id(id), "$echo");
}

TEST_F(OutboxStoreTest, takes_the_name_that_comes_after_a_nameless_delivery) {
    const auto id = chat("@a:x");
    claim(at(0));
    outbox_.delivered(id, "", "", at(1));
    EXPECT_EQ(outbox_.remote_id(id), std::nullopt);
    outbox_.delivered(id, "$late", "!raum", at(2));
    EXPECT_EQ(outbox_.remote_id(id), "$late");
}

TEST_F(OutboxStoreTest, changes_and_drops_rows_only_before_their_first_attempt) {
    const auto changed = chat("@a:x");
    const auto dropped = chat("@b:x");
    EXPECT_TRUE(outbox_.replace_text(changed, "neu", "<p>neu</p>"));
    EXPECT_TRUE(outbox_.cancel(dropped));
    EXPECT_FALSE(outbox_.cancel(dropped));
    const auto claimed = outbox_.claim_due(Channel::matrix, at(0), 10);
    ASSERT_EQ(claimed.size(), 1U);
    EXPECT_EQ(claimed[0].message.text, "neu");
    EXPECT_EQ(claimed[0].message.html, "<p>neu</p>");
    EXPECT_FALSE(outbox_.replace_text(changed, "zu spät", ""));
    outbox_.try_later(changed, at(5), "timed_out");
    EXPECT_FALSE(outbox_.replace_text(changed, "zu spät", ""));
    EXPECT_FALSE(outbox_.cancel(changed));
    EXPECT_GT(chat("@c:x"), dropped) << "a number is never used again";
}

TEST_F(OutboxStoreTest, counts_what_waits_and_what_was_refused) {
    EXPECT_EQ(outbox_.counts().pending, 0);
    EXPECT_EQ(outbox_.counts().oldest_pending, std::nullopt);
    const auto first = outbox_.enqueue(sample_chat("@a:x"), {}, at(7), at(7));
    outbox_.enqueue(sample_mail("a@b.example"), {}, at(8), at(900));
    claim(at(7));
    EXPECT_EQ(outbox_.counts().pending, 2);
    EXPECT_EQ(outbox_.counts().oldest_pending, at(7));
    outbox_.rejected(first, "refused", at(9));
    EXPECT_EQ(outbox_.counts().pending, 1);
    EXPECT_EQ(outbox_.counts().rejected, 1);
    EXPECT_EQ(outbox_.counts().oldest_pending, at(8));
}

}  // namespace
}  // namespace clusterlotse::storage
