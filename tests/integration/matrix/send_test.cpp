#include "tests/integration/matrix/matrix_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::test {
namespace {

using Outcome = DeliveryResult::Outcome;

class MatrixSend : public MatrixTest {};

TEST_F(MatrixSend, waits_until_it_is_connected) {
    adapter = std::make_unique<matrix::MatrixAdapter>(settings, Logger{}, limits);
    EXPECT_EQ(send(to("@frau:fake", "a")).outcome, Outcome::try_later);
}

TEST_F(MatrixSend, writes_into_the_cluster_room_as_a_notice) {
    start_ready();
    auto dispatch = to("", "an alle");
    dispatch.message.place = Place::room;
    const auto result = send(dispatch);
    EXPECT_EQ(result.outcome, Outcome::delivered);
    EXPECT_EQ(result.conversation, room);
    const auto sent = server.sent_by_bot(room);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0]["event_id"], result.remote_id);
    EXPECT_EQ(sent[0]["content"]["msgtype"], "m.notice");
    EXPECT_TRUE(until([this] { return !sink.messages.empty(); }));
    EXPECT_EQ(sink.messages[0].kind, InboundKind::echo);
    EXPECT_EQ(sink.messages[0].outbox_id, 1);
}

TEST_F(MatrixSend, sends_the_formatted_body_beside_the_plain_one) {
    start_ready();
    auto dispatch = to("@frau:fake", "Titel\n• Punkt");
    dispatch.message.html = "<p><strong>Titel</strong></p><ul><li>Punkt</li></ul>";
    const auto result = send(dispatch);
    ASSERT_EQ(result.outcome, Outcome::delivered);
    const auto sent = server.sent_by_bot(result.conversation);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0]["content"]["body"], "Titel\n• Punkt");
    EXPECT_EQ(sent[0]["content"]["format"], "org.matrix.custom.html");
    EXPECT_EQ(sent[0]["content"]["formatted_body"], dispatch.message.html);
}

TEST_F(MatrixSend, opens_one_chat_a_person_and_finds_it_again_after_a_restart) {
    start_ready();
    const auto first = send(to("@kauf:fake", "eins", "k1"));
    EXPECT_EQ(first.outcome, Outcome::delivered);
    start_ready();
    const auto second = send(to("@kauf:fake", "zwei", "k2"));
    EXPECT_EQ(second.conversation, first.conversation);
    EXPECT_EQ(server.sent_by_bot(first.conversation).size(), 2u);
    EXPECT_EQ(server.room_count(), 2u);
    EXPECT_EQ(server.membership(first.conversation, "@kauf:fake"), "invite");
}

TEST_F(MatrixSend, shows_one_message_when_the_server_failed_after_taking_it) {
    start_ready();
    const auto opened = send(to("@kauf:fake", "eins", "k1"));
    server.faults.push_back(Fault{"/send/", 504, "<html>", true});
    EXPECT_EQ(send(to("@kauf:fake", "zwei", "k2")).outcome, Outcome::try_later);
    start_ready();
    EXPECT_EQ(send(to("@kauf:fake", "zwei", "k2")).outcome, Outcome::delivered);
    EXPECT_EQ(server.sent_by_bot(opened.conversation).size(), 2u);
}

TEST_F(MatrixSend, finds_the_room_again_that_it_made_before_it_broke_off) {
    start_ready();
    server.faults.push_back(Fault{"/createRoom", 500, "{}", true});
    EXPECT_EQ(send(to("@kauf:fake", "eins")).outcome, Outcome::try_later);
    start_ready();
    const auto result = send(to("@kauf:fake", "eins"));
    EXPECT_EQ(result.outcome, Outcome::delivered);
    EXPECT_EQ(server.room_count(), 2u);
}

TEST_F(MatrixSend, does_without_an_alias_where_the_server_gives_none) {
    start_ready();
    server.faults.push_back(Fault{"/createRoom", 403, R"({"errcode": "M_FORBIDDEN"})"});
    EXPECT_EQ(send(to("@kauf:fake", "eins")).outcome, Outcome::delivered);
    EXPECT_EQ(server.room_count(), 2u);
}

TEST_F(MatrixSend, gives_up_where_nobody_may_be_invited) {
    start_ready();
    server.faults.push_back(Fault{"/createRoom", 403, R"({"errcode": "M_FORBIDDEN"})", false, 2});
    const auto result = send(to("@kauf:fake", "eins"));
    EXPECT_EQ(result.outcome, Outcome::rejected);
    EXPECT_EQ(result.reason.find("kauf"), std::string::npos);
}

TEST_F(MatrixSend, waits_as_long_as_the_server_asks) {
    start_ready();
    server.faults.push_back(Fault{
        "/send/", 429, R"({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1234})"});
    const auto result = send(to("@kauf:fake", "eins"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_EQ(result.retry_after, std::chrono::milliseconds(1234));
}

TEST_F(MatrixSend, does_not_try_again_what_is_too_large) {
    start_ready();
    server.faults.push_back(Fault{"/send/", 413, R"({"errcode": "M_TOO_LARGE"})"});
    EXPECT_EQ(send(to("@kauf:fake", "eins")).outcome, Outcome::rejected);
}

TEST_F(MatrixSend, says_try_later_when_the_server_hangs) {
    limits.request = std::chrono::milliseconds(150);
    start_ready();
    server.faults.push_back(Fault{"/send/", 0});
    const auto result = send(to("@kauf:fake", "eins"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_EQ(result.reason.rfind("timed_out", 0), 0u);
}

TEST_F(MatrixSend, looks_for_an_old_row_in_the_room_before_it_sends_it_again) {
    start_ready();
    auto row = to("@kauf:fake", "eins", "k1");
    const auto first = send(row);
    // A day later the server has forgotten the transaction; the fake's clock stands in 2023.
    row.attempts = 1;
    row.created_at = TimePoint{std::chrono::milliseconds(1'700'000'000'000)};
    server.faults.push_back(Fault{"/send/", 500, "{}", false, 5});
    const auto again = send(row);
    EXPECT_EQ(again.outcome, Outcome::delivered);
    EXPECT_EQ(again.remote_id, first.remote_id);
    row.outbox_id = 2;
    row.delivery_key = "k2";
    EXPECT_EQ(send(row).outcome, Outcome::try_later);
}

TEST_F(MatrixSend, answers_in_the_chat_where_the_person_wrote) {
    start_ready();
    const auto chat = server.create_room("@frau:fake");
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    server.say(chat, "@frau:fake", "hallo");
    EXPECT_TRUE(heard("hallo"));
    EXPECT_EQ(send(to("@frau:fake", "guten Tag")).conversation, chat);
    EXPECT_EQ(server.room_count(), 2u);
}

TEST_F(MatrixSend, never_writes_to_one_person_in_the_chat_of_another) {
    start_ready();
    const auto chat = server.create_room("@frau:fake");
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    server.say(chat, "@frau:fake", "hallo");
    EXPECT_TRUE(heard("hallo"));
    auto row = to("@kauf:fake", "nur für den Einkauf");
    row.message.conversation = chat;
    const auto result = send(row);
    EXPECT_EQ(result.outcome, Outcome::delivered);
    EXPECT_NE(result.conversation, chat);
    EXPECT_TRUE(server.sent_by_bot(chat).empty());
}

TEST_F(MatrixSend, never_writes_to_one_person_into_the_cluster_room) {
    start_ready();
    auto row = to("@kauf:fake", "nur für den Einkauf");
    row.message.conversation = room;
    EXPECT_NE(send(row).conversation, room);
    EXPECT_TRUE(server.sent_by_bot(room).empty());
}

TEST_F(MatrixSend, writes_into_an_encrypted_chat_only_that_it_cannot_read_it) {
    start_ready();
    const auto chat = server.create_room("@frau:fake");
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    server.say(chat, "@frau:fake", "hallo");
    EXPECT_TRUE(heard("hallo"));
    const auto event = server.state(
        chat, "@frau:fake", "m.room.encryption", {{"algorithm", "m.megolm.v1.aes-sha2"}}
    );
    EXPECT_TRUE(until([this] { return sink.messages.back().kind == InboundKind::unreadable; }));
    auto explanation = to("@frau:fake", "hier kann ich nichts lesen", "k1");
    explanation.message.conversation = chat;
    explanation.message.reply_to = event;
    EXPECT_EQ(send(explanation).conversation, chat);
    auto secret = to("@frau:fake", "Angebot der Dreherei: 5 EUR", "k2");
    secret.message.conversation = chat;
    const auto result = send(secret);
    EXPECT_EQ(result.outcome, Outcome::delivered);
    EXPECT_NE(result.conversation, chat);
}

TEST_F(MatrixSend, invites_again_who_left_the_chat) {
    start_ready();
    const auto first = send(to("@kauf:fake", "eins", "k1"));
    server.member(first.conversation, "@kauf:fake", "@kauf:fake", "leave");
    start_ready();
    const auto second = send(to("@kauf:fake", "zwei", "k2"));
    EXPECT_EQ(second.conversation, first.conversation);
    EXPECT_EQ(server.membership(first.conversation, "@kauf:fake"), "invite");
}

TEST_F(MatrixSend, opens_another_chat_when_it_was_removed_from_the_first) {
    start_ready();
    const auto first = send(to("@kauf:fake", "eins", "k1"));
    server.member(first.conversation, "@kauf:fake", "@bot:fake", "leave");
    EXPECT_TRUE(until([this] { return sink.cursors["direct/@kauf:fake"].empty(); }));
    const auto second = send(to("@kauf:fake", "zwei", "k2"));
    EXPECT_EQ(second.outcome, Outcome::delivered);
    EXPECT_NE(second.conversation, first.conversation);
}

}  // namespace
}  // namespace clusterlotse::test
