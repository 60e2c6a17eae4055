#include "tests/integration/matrix/matrix_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::test {
namespace {

using Json = nlohmann::json;
using Outcome = DeliveryResult::Outcome;

class MatrixFiles : public MatrixTest {
protected:
    /// A chat of two that @frau opened.
    std::string chat() {
        const auto direct = server.create_room("@frau:fake");
        server.member(direct, "@frau:fake", "@bot:fake", "invite", true);
        EXPECT_TRUE(until([&] { return server.membership(direct, "@bot:fake") == "join"; }));
        return direct;
    }
    static Json file(const std::string& id, std::size_t size = 4) {
        return {
            {"msgtype", "m.file"},
            {"body", "Welle.pdf"},
            {"url", "mxc://fake/" + id},
            {"info", {{"mimetype", "application/pdf"}, {"size", size}}}};
    }
    /// The attachment of the `count`th message with one, once it is there.
    AttachmentInfo received(std::size_t count = 1) {
        const auto of = [this] {
            std::vector<AttachmentInfo> all;
            for (const auto& message : sink.messages) {
                all.insert(all.end(), message.attachments.begin(), message.attachments.end());
            }
            return all;
        };
        EXPECT_TRUE(until([&] { return of().size() >= count; }));
        return of().size() < count ? AttachmentInfo{} : of()[count - 1];
    }
    int asked_for(const std::string& what) const {
        return static_cast<int>(std::count_if(
            server.requests.begin(),
            server.requests.end(),
            [&](const auto& line) { return line.find(what) != std::string::npos; }
        ));
    }
    static Dispatch with_files(const std::string& key = "k1") {
        auto dispatch = to("@kauf:fake", "Anbei", key);
        dispatch.message.attachments = {
            {"Welle.pdf", "application/pdf", std::make_shared<const std::string>("%PDF")},
            {"Liste.csv", "text/csv", std::make_shared<const std::string>("a;b")}};
        return dispatch;
    }
};

TEST_F(MatrixFiles, come_with_the_message_in_a_chat) {
    start_ready();
    server.media["fake/m1"] = std::string("%PDF\0\xff", 6);
    server.post(chat(), "@frau:fake", file("m1"));
    const auto attachment = received();
    ASSERT_NE(attachment.content, nullptr);
    EXPECT_EQ(*attachment.content, std::string("%PDF\0\xff", 6));
    EXPECT_EQ(attachment.size, 6u);
    EXPECT_EQ(attachment.gap, ContentGap::none);
}

TEST_F(MatrixFiles, come_from_a_server_that_knows_no_authenticated_media) {
    server.old_media_only = true;
    start_ready();
    server.media["fake/m1"] = "%PDF";
    server.post(chat(), "@frau:fake", file("m1"));
    EXPECT_NE(received().content, nullptr);
}

TEST_F(MatrixFiles, are_left_alone_where_nobody_speaks_to_the_bot_or_a_stranger_does) {
    start_ready();
    server.media["fake/m1"] = "%PDF";
    server.post(room, "@frau:fake", file("m1"));
    EXPECT_EQ(received().gap, ContentGap::not_fetched);
    auto of_stranger = file("m1");
    of_stranger["m.relates_to"] = {{"rel_type", "m.thread"}, {"event_id", "$1"}};
    server.post(room, "@fremd:fake", of_stranger);
    EXPECT_EQ(received(2).content, nullptr);
    EXPECT_EQ(asked_for("/media/"), 0);
    server.post(room, "@frau:fake", of_stranger);
    EXPECT_NE(received(3).content, nullptr);
}

TEST_F(MatrixFiles, that_cannot_be_had_leave_their_message_and_the_reason) {
    limits.media_file = std::chrono::milliseconds(300);
    start_ready();
    const auto direct = chat();
    server.post(direct, "@frau:fake", file("missing"));
    EXPECT_EQ(received(1).gap, ContentGap::unavailable);
    server.media["fake/slow"] = "%PDF";
    server.faults.push_back(Fault{"/slow", 0});
    server.post(direct, "@frau:fake", file("slow"));
    EXPECT_EQ(received(2).gap, ContentGap::timed_out);
    server.post(direct, "@frau:fake", file("declared", kMostFileBytes + 1));
    EXPECT_EQ(received(3).gap, ContentGap::too_large);
    EXPECT_EQ(asked_for("declared"), 0);
    auto sealed = file("m1");
    sealed["file"] = {{"url", "mxc://fake/m1"}};
    server.post(direct, "@frau:fake", sealed);
    EXPECT_EQ(received(4).gap, ContentGap::encrypted);
    server.post(direct, "@frau:fake", file("../../x"));
    EXPECT_EQ(received(5).content, nullptr);
}

TEST_F(MatrixFiles, larger_than_they_say_are_not_read_to_their_end) {
    start_ready();
    server.media["fake/m1"] = std::string(kMostFileBytes + 1, 'x');
    server.post(chat(), "@frau:fake", file("m1"));
    EXPECT_EQ(received().gap, ContentGap::too_large);
}

TEST_F(MatrixFiles, of_one_round_share_its_time) {
    limits.media_file = std::chrono::milliseconds(400);
    limits.media_round = std::chrono::milliseconds(400);
    start_ready();
    const auto direct = chat();
    server.media["fake/m2"] = "%PDF";
    server.faults.push_back(Fault{"/m1", 0});
    stop();
    server.post(direct, "@frau:fake", file("m1"));
    server.post(direct, "@frau:fake", file("m2"));
    start_ready();
    EXPECT_EQ(received(1).gap, ContentGap::timed_out);
    EXPECT_EQ(received(2).gap, ContentGap::timed_out);
    EXPECT_EQ(asked_for("/m2"), 0);
}

TEST_F(MatrixFiles, go_out_after_the_text_in_their_order) {
    start_ready();
    const auto result = send(with_files());
    EXPECT_EQ(result.outcome, Outcome::delivered) << result.reason;
    const auto sent = server.sent_by_bot(result.conversation);
    ASSERT_EQ(sent.size(), 3u);
    EXPECT_EQ(sent[0]["event_id"], result.remote_id);
    EXPECT_EQ(sent[0]["content"]["body"], "Anbei");
    EXPECT_EQ(sent[1]["content"]["msgtype"], "m.file");
    EXPECT_EQ(sent[1]["content"]["body"], "Welle.pdf");
    EXPECT_EQ(sent[2]["content"]["filename"], "Liste.csv");
    EXPECT_EQ(server.media["fake/up1"], "%PDF");
    EXPECT_EQ(server.media["fake/up2"], "a;b");
    EXPECT_EQ(server.upload_types, (std::vector<std::string>{"application/pdf", "text/csv"}));
    EXPECT_EQ(sent[1]["content"]["url"], "mxc://fake/up1");
}

TEST_F(MatrixFiles, are_shown_once_wherever_an_attempt_broke_off) {
    start_ready();
    const auto room_of_chat = send(to("@kauf:fake", "davor", "k0")).conversation;
    int attempts = 0;
    for (const std::string step : {"/upload", "/send/", ".file1", ".file2"}) {
        for (const bool after : {false, true}) {
            const std::string key = "key" + std::to_string(attempts++);
            const auto before = server.sent_by_bot(room_of_chat).size();
            server.faults = {Fault{step, 502, "<html>", after}};
            EXPECT_EQ(send(with_files(key)).outcome, Outcome::try_later) << step;
            start_ready();
            EXPECT_EQ(send(with_files(key)).outcome, Outcome::delivered) << step;
            EXPECT_EQ(server.sent_by_bot(room_of_chat).size(), before + 3) << step;
        }
    }
}

TEST_F(MatrixFiles, are_not_taken_for_delivered_by_the_sight_of_their_text) {
    start_ready();
    const auto chat_room = send(to("@kauf:fake", "davor", "k0")).conversation;
    EXPECT_TRUE(until([this] { return !sink.messages.empty(); }));
    server.faults.push_back(Fault{"k1.file1", 502});
    EXPECT_EQ(send(with_files()).outcome, Outcome::try_later);
    EXPECT_EQ(server.sent_by_bot(chat_room).size(), 2u);
    server.say(room, "@frau:fake", "danach");
    EXPECT_TRUE(heard("danach"));
    const auto echoes =
        std::count_if(sink.messages.begin(), sink.messages.end(), [](const auto& m) {
            return m.kind == InboundKind::echo;
        });
    EXPECT_EQ(echoes, 1);
}

TEST_F(MatrixFiles, that_were_shown_are_found_again_when_the_server_forgot_the_transactions) {
    start_ready();
    server.faults.push_back(Fault{"k1.file2", 502});
    EXPECT_EQ(send(with_files()).outcome, Outcome::try_later);
    auto late = with_files();
    late.attempts = 1;
    late.created_at = TimePoint{std::chrono::milliseconds(1'700'000'000'000)};
    const auto result = send(late);
    EXPECT_EQ(result.outcome, Outcome::delivered);
    const auto sent = server.sent_by_bot(result.conversation);
    ASSERT_EQ(sent.size(), 3u);
    EXPECT_EQ(sent[0]["event_id"], result.remote_id);
    EXPECT_EQ(asked_for("k1.file1"), 1);
}

TEST_F(MatrixFiles, that_the_server_does_not_take_are_refused_for_good_before_anything_is_shown) {
    server.upload_limit = 3;
    start_ready();
    const auto refused = send(with_files());
    EXPECT_EQ(refused.outcome, Outcome::rejected);
    EXPECT_EQ(asked_for("/upload"), 0);
    server.faults.push_back(Fault{"/upload", 413, R"({"errcode":"M_TOO_LARGE"})"});
    auto small = with_files("k2");
    small.message.attachments.erase(small.message.attachments.begin());
    EXPECT_EQ(send(small).outcome, Outcome::rejected);
    EXPECT_EQ(send(to("@kauf:fake", "danach", "k3")).outcome, Outcome::delivered);
    EXPECT_EQ(server.sent_by_bot(send(to("@kauf:fake", "x", "k4")).conversation).size(), 2u);
}

TEST_F(MatrixFiles, stored_ones_are_brought_to_the_server_once_for_all_readers) {
    start_ready();
    auto first = with_files("k1");
    first.message.attachments.resize(1);
    first.message.attachments[0].file_id = 7;
    auto second = first;
    second.delivery_key = "k2";
    second.message.recipient = "@werk:fake";
    EXPECT_EQ(send(first).outcome, Outcome::delivered);
    EXPECT_EQ(send(second).outcome, Outcome::delivered);
    EXPECT_EQ(server.upload_types.size(), 1u);
}

}  // namespace
}  // namespace clusterlotse::test
