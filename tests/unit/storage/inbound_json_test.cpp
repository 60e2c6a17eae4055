#include "storage/inbound_json.hpp"

#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

InboundMessage full_message() {
    InboundMessage message;
    message.channel = Channel::email;
    message.key = "<a@b> 5f2c";
    message.kind = InboundKind::reaction;
    message.place = Place::mail;
    message.sender = "ilse@kaul.example";
    message.sender_name = "Ilse \"Ö\" Kaul";
    message.conversation = "!raum";
    message.message_id = "<a@b>";
    message.subject = "AW: Bedarf";
    message.text = "Zeile 1\nZeile 2 \U0001F529 \\ {\"a\":1}";
    message.answers_to = {"<1@x>", "<2@x>"};
    message.thread_root = "$wurzel";
    message.reply_token = "abc";
    message.mentions_bot = true;
    message.target = "$ziel";
    message.outbox_id = 9'000'000'000'000'000'000;
    message.automatic = true;
    message.verdict = SenderVerdict::fail;
    message.attachments = {{"Welle.pdf", "application/pdf", 12'345'678'901}, {"", "", 0}};
    message.references = {"<0@x>"};
    message.received_at = TimePoint{std::chrono::milliseconds{-1}};
    message.undeliverable = {"token"};
    return message;
}

TEST(InboundJson, gives_back_every_field_as_it_was) {
    const InboundMessage message = full_message();
    const auto read = parse_inbound(inbound_json(message));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->channel, message.channel);
    EXPECT_EQ(read->key, message.key);
    EXPECT_EQ(read->kind, message.kind);
    EXPECT_EQ(read->place, message.place);
    EXPECT_EQ(read->sender, message.sender);
    EXPECT_EQ(read->sender_name, message.sender_name);
    EXPECT_EQ(read->conversation, message.conversation);
    EXPECT_EQ(read->message_id, message.message_id);
    EXPECT_EQ(read->subject, message.subject);
    EXPECT_EQ(read->text, message.text);
    EXPECT_EQ(read->answers_to, message.answers_to);
    EXPECT_EQ(read->thread_root, message.thread_root);
    EXPECT_EQ(read->reply_token, message.reply_token);
    EXPECT_EQ(read->mentions_bot, message.mentions_bot);
    EXPECT_EQ(read->target, message.target);
    EXPECT_EQ(read->outbox_id, message.outbox_id);
    EXPECT_EQ(read->automatic, message.automatic);
    EXPECT_EQ(read->verdict, message.verdict);
    ASSERT_EQ(read->attachments.size(), 2U);
    EXPECT_EQ(read->attachments[0].name, "Welle.pdf");
    EXPECT_EQ(read->attachments[0].type, "application/pdf");
    EXPECT_EQ(read->attachments[0].size, 12'345'678'901U);
    EXPECT_EQ(read->attachments[0].gap, ContentGap::not_fetched);
    EXPECT_EQ(read->references, message.references);
    EXPECT_EQ(read->received_at, message.received_at);
    EXPECT_EQ(read->undeliverable, message.undeliverable);
}

TEST(InboundJson, says_that_bytes_were_not_kept_and_keeps_every_other_reason) {
    InboundMessage message;
    message.attachments = {
        {"a.pdf", "", 3, std::make_shared<const std::string>("abc"), ContentGap::none}};
    const std::vector gaps{
        ContentGap::none,
        ContentGap::not_fetched,
        ContentGap::too_large,
        ContentGap::too_many,
        ContentGap::encrypted,
        ContentGap::unavailable,
        ContentGap::timed_out,
        ContentGap::not_kept};
    for (const auto gap : gaps) {
        message.attachments.push_back({"b.pdf", "", 3, {}, gap});
    }
    const auto read = parse_inbound(inbound_json(message));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->attachments.size(), 9U);
    EXPECT_EQ(read->attachments[0].content, nullptr);
    EXPECT_EQ(read->attachments[0].gap, ContentGap::not_kept);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        EXPECT_EQ(read->attachments[i + 1].gap, gaps[i]);
    }
}

TEST(InboundJson, keeps_every_kind_place_and_verdict) {
    for (const auto kind :
         {InboundKind::text,
          InboundKind::edit,
          InboundKind::redaction,
          InboundKind::reaction,
          InboundKind::echo,
          InboundKind::unreadable}) {
        for (const auto place : {Place::room, Place::direct, Place::mail}) {
            for (const auto verdict :
                 {SenderVerdict::pass, SenderVerdict::fail, SenderVerdict::unknown}) {
                InboundMessage message;
                message.kind = kind;
                message.place = place;
                message.verdict = verdict;
                const auto read = parse_inbound(inbound_json(message));
                ASSERT_TRUE(read);
                EXPECT_EQ(read->kind, kind);
                EXPECT_EQ(read->place, place);
                EXPECT_EQ(read->verdict, verdict);
            }
        }
    }
}

TEST(InboundJson, reads_what_another_version_wrote) {
    const auto read = parse_inbound(R"({"text":"eins","new_field":[1,2]})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, "eins");
    EXPECT_EQ(read->verdict, SenderVerdict::pass);
}

TEST(InboundJson, refuses_what_does_not_fit_without_throwing) {
    for (const std::string_view broken :
         {"",
          "{",
          "[]",
          "null",
          "17",
          "\"text\"",
          R"({"channel":"fax"})",
          R"({"kind":"Text"})",
          R"({"kind":7})",
          R"({"text":null})",
          R"({"answers_to":"x"})",
          R"({"attachments":[7]})",
          R"({"attachments":{"a":1}})",
          R"({"outbox_id":"1"})",
          R"({"received_at":{}})",
          "{\"text\":\"\xff\"}"}) {
        const auto read = parse_inbound(broken);
        ASSERT_FALSE(read) << broken;
        EXPECT_EQ(read.failure().code, FailureCode::bad_input) << broken;
    }
}

TEST(InboundJson, cut_at_every_position_is_refused) {
    const std::string json = inbound_json(full_message());
    for (std::size_t length = 0; length < json.size(); ++length) {
        EXPECT_FALSE(parse_inbound(std::string_view(json).substr(0, length))) << length;
    }
}

}  // namespace
}  // namespace clusterlotse::storage
