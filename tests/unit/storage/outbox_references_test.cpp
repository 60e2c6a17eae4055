#include "storage/outbox_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::storage {
namespace {

class OutboxReferencesTest : public testing::Test {
protected:
    OutboxReferencesTest() {
        NeedRecord need = sample_need();
        needs_.add(need, 2026);
        Invitation invitation = sample_invitation(need.id, "dreherei");
        invitations_.add(invitation);
        context_ = {Purpose::request, need.id, invitation.id, 77};
        OutboundMessage mail = sample_mail("a@dreherei.example");
        mail.reply_token = "new";
        mail_ = outbox_.enqueue(mail, context_, at(0), at(0));
        const auto claimed = outbox_.claim_due(Channel::email, at(0), 1);
        key_ = claimed.at(0).delivery_key;
        token_ = claimed.at(0).message.reply_token;
    }

    Database database_{":memory:"};
    NeedStore needs_{database_};
    InvitationStore invitations_{database_};
    OutboxStore outbox_{database_};
    OutboxContext context_;
    std::int64_t mail_ = 0;
    std::string key_;
    std::string token_;
};

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) {
        return std::toupper(letter);
    });
    return text;
}

TEST_F(OutboxReferencesTest, names_what_a_row_was_about) {
    const auto row = outbox_.find_row(mail_);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->outbox_id, mail_);
    EXPECT_EQ(row->context.purpose, Purpose::request);
    EXPECT_EQ(row->context.need_id, context_.need_id);
    EXPECT_EQ(row->context.invitation_id, context_.invitation_id);
    EXPECT_EQ(row->context.held_id, 77);
    EXPECT_EQ(row->recipient, email("a@dreherei.example"));
    EXPECT_EQ(row->place, Place::mail);
    EXPECT_FALSE(outbox_.find_row(mail_ + 1));
}

TEST_F(
    OutboxReferencesTest, knows_its_message_id_however_it_is_quoted_and_before_delivery_is_recorded
) {
    for (const std::string& id :
         {"<" + key_ + "@cluster.example.org>",
          key_ + "@cluster.example.org",
          key_,
          "<" + upper(key_) + "@CLUSTER.example.org>",
          " <" + key_ + "@x> "}) {
        const auto found = outbox_.find_reference(Channel::email, id);
        ASSERT_TRUE(found) << id;
        EXPECT_EQ(found->outbox_id, mail_);
    }
}

TEST_F(OutboxReferencesTest, knows_no_other_message_ids) {
    for (const std::string& id :
         {std::string(),
          std::string("<>"),
          std::string("@x"),
          std::string("<@x>"),
          "<" + key_.substr(1) + "@x>",
          "<" + key_ + "0@x>",
          "<x" + key_ + "@x>",
          "<" + std::string(32, '0') + "@x>",
          std::string("<%@x>"),
          std::string("<'--@x>")}) {
        EXPECT_FALSE(outbox_.find_reference(Channel::email, id)) << id;
    }
    EXPECT_FALSE(outbox_.find_reference(Channel::matrix, key_));
}

TEST_F(OutboxReferencesTest, knows_a_mail_by_the_message_id_that_a_server_gave_it_instead) {
    outbox_.delivered(mail_, "<rewritten@relay.example>", "", at(1));
    EXPECT_EQ(
        outbox_.find_reference(Channel::email, "<rewritten@relay.example>")->outbox_id, mail_
    );
    EXPECT_EQ(outbox_.find_reference(Channel::email, "<" + key_ + "@x>")->outbox_id, mail_);
}

TEST_F(OutboxReferencesTest, knows_a_chat_message_by_its_event_id_after_delivery) {
    const auto id = outbox_.enqueue(sample_chat("@a:x"), context_, at(0), at(0));
    EXPECT_FALSE(outbox_.find_reference(Channel::matrix, "$sent"));
    outbox_.delivered(id, "$sent", "!chat", at(1));
    EXPECT_EQ(outbox_.find_reference(Channel::matrix, "$sent")->outbox_id, id);
    EXPECT_EQ(outbox_.find_reference(Channel::matrix, "$sent")->conversation, "!chat");
    EXPECT_FALSE(outbox_.find_reference(Channel::email, "$sent"));
    EXPECT_FALSE(outbox_.find_reference(Channel::matrix, "$SENT"));
    EXPECT_FALSE(outbox_.find_reference(Channel::matrix, ""));
}

TEST_F(OutboxReferencesTest, finds_a_reply_token_exactly) {
    EXPECT_EQ(outbox_.find_token(token_)->outbox_id, mail_);
    EXPECT_FALSE(outbox_.find_token(""));
    EXPECT_FALSE(outbox_.find_token("new"));
    EXPECT_FALSE(outbox_.find_token(token_.substr(1)));
    EXPECT_FALSE(outbox_.find_token(token_ + " "));
    EXPECT_FALSE(outbox_.find_token(key_));
}

TEST_F(OutboxReferencesTest, finds_the_last_message_to_a_person_outside_the_room) {
    EXPECT_FALSE(outbox_.last_to(matrix("@a:x")));
    const auto first = outbox_.enqueue(sample_chat("@a:x"), {}, at(5), at(5));
    EXPECT_EQ(outbox_.last_to(matrix("@a:x"))->outbox_id, first);
    const auto second = outbox_.enqueue(sample_chat("@a:x"), {}, at(4), at(900));
    outbox_.enqueue(sample_chat("@b:x"), {}, at(6), at(6));
    OutboundMessage room = sample_chat("@a:x");
    room.place = Place::room;
    outbox_.enqueue(room, {}, at(7), at(7));
    EXPECT_EQ(outbox_.last_to(matrix("@a:x"))->outbox_id, second);
    EXPECT_FALSE(outbox_.last_to(email("@a:x")));
    EXPECT_FALSE(outbox_.last_to(matrix("")));
}

TEST_F(OutboxReferencesTest, finds_the_newest_row_of_an_invitation_by_purpose) {
    const std::int64_t invitation = context_.invitation_id.value();
    EXPECT_EQ(outbox_.find_invitation(invitation, Purpose::request)->outbox_id, mail_);
    EXPECT_FALSE(outbox_.find_invitation(invitation, Purpose::answer));
    context_.purpose = Purpose::answer;
    outbox_.enqueue(sample_chat("@a:x"), context_, at(5), at(5));
    const auto newest = outbox_.enqueue(sample_chat("@a:x"), context_, at(5), at(5));
    EXPECT_EQ(outbox_.find_invitation(invitation, Purpose::answer)->outbox_id, newest);
    EXPECT_FALSE(outbox_.find_invitation(invitation + 1, Purpose::answer));
}

TEST_F(OutboxReferencesTest, keeps_every_purpose) {
    for (const auto purpose :
         {Purpose::acknowledgement,
          Purpose::request,
          Purpose::request_update,
          Purpose::answer,
          Purpose::follow_up,
          Purpose::room_note,
          Purpose::confirmation,
          Purpose::choice,
          Purpose::release,
          Purpose::information}) {
        OutboxContext context;
        context.purpose = purpose;
        const auto id = outbox_.enqueue(sample_chat("@a:x"), context, at(0), at(0));
        const auto row = outbox_.find_row(id);
        ASSERT_TRUE(row);
        EXPECT_EQ(row->context.purpose, purpose);
        EXPECT_EQ(row->context.need_id, std::nullopt);
        EXPECT_EQ(row->context.held_id, std::nullopt);
    }
}

}  // namespace
}  // namespace clusterlotse::storage
