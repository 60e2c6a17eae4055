#include "tests/integration/matrix/matrix_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace clusterlotse::test {
namespace {

using Texts = std::vector<std::string>;

class MatrixReceive : public MatrixTest {};

TEST_F(MatrixReceive, leaves_alone_what_the_room_held_before_it_joined) {
    server.say(room, "@frau:fake", "!bedarf alt");
    start_ready();
    EXPECT_EQ(server.membership(room, "@bot:fake"), "join");
    server.say(room, "@frau:fake", "!bedarf neu");
    EXPECT_TRUE(heard("!bedarf neu"));
    EXPECT_EQ(texts(), Texts{"!bedarf neu"});
    EXPECT_EQ(sink.messages[0].place, Place::room);
    EXPECT_EQ(sink.messages[0].sender_name, "Name @frau:fake");
    EXPECT_EQ(ready, 1);
}

TEST_F(MatrixReceive, leaves_alone_what_a_room_held_that_it_was_in_at_the_first_start) {
    server.member(room, "@bot:fake", "@bot:fake", "join");
    server.say(room, "@frau:fake", "!bedarf alt");
    start_ready();
    server.say(room, "@frau:fake", "!bedarf neu");
    EXPECT_TRUE(heard("!bedarf neu"));
    EXPECT_EQ(texts(), Texts{"!bedarf neu"});
}

TEST_F(MatrixReceive, fills_the_gap_of_a_downtime_in_order) {
    start_ready();
    server.say(room, "@frau:fake", "davor");
    EXPECT_TRUE(heard("davor"));
    stop();
    Texts expected{"davor"};
    for (int index = 0; index < 130; ++index) {
        expected.push_back("in der Pause " + std::to_string(index));
        server.say(room, "@frau:fake", expected.back());
    }
    start_ready();
    EXPECT_EQ(texts(), expected);
}

TEST_F(MatrixReceive, asks_again_for_the_same_when_a_page_of_the_gap_fails) {
    start_ready();
    stop();
    for (int index = 0; index < 60; ++index) {
        server.say(room, "@frau:fake", std::to_string(index));
    }
    server.faults.push_back(Fault{"/messages", 502});
    start();
    EXPECT_TRUE(until([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->code, FailureCode::server_error);
    EXPECT_TRUE(texts().empty());
    start_ready();
    EXPECT_EQ(texts().size(), 60u);
}

TEST_F(MatrixReceive, repeats_a_batch_until_it_is_stored) {
    start_ready();
    sink.failures_left = 3;
    const int before = sink.attempts;
    server.say(room, "@frau:fake", "wichtig");
    EXPECT_TRUE(heard("wichtig"));
    EXPECT_GE(sink.attempts, before + 4);
    EXPECT_FALSE(ended);
}

TEST_F(MatrixReceive, handles_what_was_written_in_a_direct_chat_before_it_came) {
    start_ready();
    const auto chat = server.create_room("@frau:fake");
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    Texts expected;
    for (int index = 0; index < 70; ++index) {
        expected.push_back("vorab " + std::to_string(index));
        server.say(chat, "@frau:fake", expected.back());
    }
    EXPECT_TRUE(heard("vorab 69"));
    EXPECT_EQ(texts(), expected);
    EXPECT_EQ(sink.messages[0].place, Place::direct);
    EXPECT_EQ(sink.cursors["direct/@frau:fake"], chat);
}

TEST_F(MatrixReceive, answers_invitations_of_twenty_strangers_a_day_and_of_every_member) {
    start_ready();
    std::vector<std::string> chats;
    for (int index = 0; index < 21; ++index) {
        const std::string stranger = "@fremd" + std::to_string(index) + ":fake";
        chats.push_back(server.create_room(stranger));
        server.member(chats.back(), stranger, "@bot:fake", "invite", true);
        EXPECT_TRUE(until([&] { return server.membership(chats.back(), "@bot:fake") != "invite"; })
        );
    }
    EXPECT_EQ(server.membership(chats[19], "@bot:fake"), "join");
    EXPECT_EQ(server.membership(chats[20], "@bot:fake"), "leave");
    const auto chat = server.create_room("@frau:fake");
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    EXPECT_TRUE(until([&] { return server.membership(chat, "@bot:fake") == "join"; }));
}

TEST_F(MatrixReceive, tries_an_invitation_again_that_the_server_put_off) {
    start_ready();
    server.faults.push_back(Fault{
        "/join/", 429, R"({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 20})"});
    const auto chat = server.create_room("@frau:fake");
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    server.say(chat, "@frau:fake", "hallo");
    EXPECT_TRUE(heard("hallo"));
    EXPECT_EQ(sink.cursors["invites"], "");
}

TEST_F(MatrixReceive, leaves_rooms_of_more_than_two) {
    start_ready();
    const auto group = server.create_room("@frau:fake");
    server.member(group, "@frau:fake", "@dritter:fake", "join");
    server.say(group, "@frau:fake", "!bedarf vertraulich");
    server.member(group, "@frau:fake", "@bot:fake", "invite");
    EXPECT_TRUE(until([&] { return server.membership(group, "@bot:fake") == "leave"; }));
    EXPECT_TRUE(texts().empty());
}

TEST_F(MatrixReceive, leaves_a_chat_when_a_third_one_is_brought_in) {
    start_ready();
    const auto chat = server.create_room("@frau:fake");
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    server.say(chat, "@frau:fake", "zu zweit");
    EXPECT_TRUE(heard("zu zweit"));
    server.member(chat, "@frau:fake", "@dritter:fake", "invite");
    EXPECT_TRUE(until([&] { return server.membership(chat, "@bot:fake") == "leave"; }));
    EXPECT_TRUE(until([this] { return sink.cursors["direct/@frau:fake"].empty(); }));
}

TEST_F(MatrixReceive, says_once_that_it_cannot_read_an_encrypted_chat) {
    start_ready();
    const auto chat = server.create_room("@frau:fake");
    server.state(chat, "@frau:fake", "m.room.encryption", {{"algorithm", "m.megolm.v1.aes-sha2"}});
    server.member(chat, "@frau:fake", "@bot:fake", "invite", true);
    EXPECT_TRUE(until([this] { return !sink.messages.empty(); }));
    server.state(chat, "@frau:fake", "m.room.encryption", {{"algorithm", "m.megolm.v1.aes-sha2"}});
    server.say(room, "@frau:fake", "danach");
    EXPECT_TRUE(heard("danach"));
    EXPECT_EQ(sink.messages.size(), 2u);
    EXPECT_EQ(sink.messages[0].kind, InboundKind::unreadable);
    EXPECT_TRUE(sink.cursors["direct/@frau:fake"].empty());
}

TEST_F(MatrixReceive, refuses_an_encrypted_cluster_room) {
    server.state(room, "@frau:fake", "m.room.encryption", {{"algorithm", "m.megolm.v1.aes-sha2"}});
    start();
    EXPECT_TRUE(until([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->code, FailureCode::bad_input);
    EXPECT_NE(ended->detail.find("encrypted"), std::string::npos);
    EXPECT_EQ(ready, 0);
}

TEST_F(MatrixReceive, follows_the_cluster_room_when_it_is_upgraded) {
    start_ready();
    const auto next = server.create_room("@frau:fake");
    server.say(next, "@frau:fake", "vor dem Umzug des Bots");
    server.state(room, "@frau:fake", "m.room.tombstone", {{"replacement_room", next}});
    EXPECT_TRUE(until([&] { return server.membership(next, "@bot:fake") == "join"; }));
    server.say(next, "@frau:fake", "im neuen Raum");
    EXPECT_TRUE(heard("im neuen Raum"));
    EXPECT_EQ(texts(), Texts{"im neuen Raum"});
    EXPECT_EQ(sink.messages[0].place, Place::room);
    EXPECT_EQ(sink.cursors["room"], next);
}

TEST_F(MatrixReceive, logs_in_again_as_the_same_device_when_its_token_is_lost) {
    start_ready();
    ASSERT_EQ(server.devices.size(), 1u);
    server.tokens.clear();
    server.say(room, "@frau:fake", "noch da?");
    EXPECT_TRUE(heard("noch da?"));
    ASSERT_EQ(server.devices.size(), 2u);
    EXPECT_EQ(server.devices[0], server.devices[1]);
    EXPECT_FALSE(server.devices[0].empty());
}

TEST_F(MatrixReceive, keeps_its_login_over_restarts) {
    start_ready();
    start_ready();
    EXPECT_EQ(server.devices.size(), 1u);
}

TEST_F(MatrixReceive, needs_an_operator_when_a_token_from_a_file_is_refused) {
    settings.access_token_file = settings.password_file.parent_path() / "token";
    settings.password_file.clear();
    start_ready();
    server.tokens.clear();
    EXPECT_TRUE(until([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->code, FailureCode::not_authorised);
    EXPECT_TRUE(server.devices.empty());
}

TEST_F(MatrixReceive, refuses_to_be_somebody_else) {
    server.whoami = "@andere:fake";
    start();
    EXPECT_TRUE(until([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->code, FailureCode::not_authorised);
}

TEST_F(MatrixReceive, needs_an_operator_when_the_password_is_wrong) {
    std::ofstream(settings.password_file) << "falsch";
    start();
    EXPECT_TRUE(until([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->code, FailureCode::not_authorised);
    EXPECT_EQ(ended->detail.find("falsch"), std::string::npos);
}

TEST_F(MatrixReceive, says_timed_out_when_the_server_hangs) {
    limits.request = std::chrono::milliseconds(100);
    start_ready();
    server.faults.push_back(Fault{"/sync", 0});
    EXPECT_TRUE(until([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->code, FailureCode::timed_out);
    start_ready();
}

TEST_F(MatrixReceive, waits_as_long_as_the_server_asks) {
    start_ready();
    server.faults.push_back(Fault{
        "/sync", 429, R"({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 30})", false, 3});
    server.say(room, "@frau:fake", "trotzdem");
    EXPECT_TRUE(heard("trotzdem"));
    EXPECT_FALSE(ended);
}

TEST_F(MatrixReceive, takes_up_from_history_when_the_server_refuses_its_token) {
    start_ready();
    server.say(room, "@frau:fake", "schon behandelt");
    EXPECT_TRUE(heard("schon behandelt"));
    stop();
    for (int index = 0; index < 60; ++index) {
        server.say(room, "@frau:fake", "offen " + std::to_string(index));
    }
    server.faults.push_back(Fault{"since=", 400, R"({"errcode": "M_UNKNOWN"})", false, 3});
    start_ready();
    Texts expected{"schon behandelt"};
    for (int index = 0; index < 60; ++index) {
        expected.push_back("offen " + std::to_string(index));
    }
    EXPECT_EQ(texts(), expected);
}

TEST_F(MatrixReceive, answers_nothing_old_when_the_server_refuses_its_token_after_a_quiet_time) {
    server.member(room, "@bot:fake", "@bot:fake", "join");
    for (int index = 0; index < 10; ++index) {
        server.say(room, "@frau:fake", "lange her " + std::to_string(index));
    }
    start_ready();
    stop();
    server.say(room, "@frau:fake", "neu");
    server.faults.push_back(Fault{"since=", 400, R"({"errcode": "M_UNKNOWN"})", false, 3});
    start_ready();
    EXPECT_EQ(texts(), Texts{"neu"});
}

TEST_F(MatrixReceive, comes_back_when_it_was_removed_from_the_cluster_room) {
    start_ready();
    server.member(room, "@frau:fake", "@bot:fake", "leave");
    EXPECT_TRUE(until([this] { return ended.has_value(); }));
    EXPECT_EQ(ended->code, FailureCode::not_authorised);
    start_ready();
    EXPECT_EQ(server.membership(room, "@bot:fake"), "join");
    server.say(room, "@frau:fake", "willkommen");
    EXPECT_TRUE(heard("willkommen"));
}

TEST_F(MatrixReceive, loses_nothing_that_was_said_before_its_own_message_became_known) {
    start_ready();
    stop();
    server.say(room, "@frau:fake", "davor");
    sink.seen_keys.insert(server.say(room, "@bot:fake", "eigene, schon beim Senden vermerkt"));
    for (int index = 0; index < 60; ++index) {
        server.say(room, "@frau:fake", "danach " + std::to_string(index));
    }
    start_ready();
    EXPECT_EQ(texts().size(), 61u);
    EXPECT_EQ(texts().at(0), "davor");
}

TEST_F(MatrixReceive, stops_at_once_when_it_is_cancelled) {
    limits.sync_wait = std::chrono::seconds(30);
    start_ready();
    io.run_for(std::chrono::milliseconds(50));
    const auto begin = std::chrono::steady_clock::now();
    stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
    EXPECT_EQ(ended->code, FailureCode::cancelled);
}

}  // namespace
}  // namespace clusterlotse::test
