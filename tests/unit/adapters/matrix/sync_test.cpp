#include "adapters/matrix/proto/sync.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

std::string with_timeline(const std::string& events) {
    return R"({"next_batch": "s2", "rooms": {"join": {"!a:x": {"timeline": {"limited": true, "prev_batch": "p1", "events": [)" +
           events + "]}}}}}";
}

TEST(Sync, keeps_the_sound_events_between_malformed_ones) {
    const auto sync = parse_sync(with_timeline(
        R"({"event_id": "$1", "type": "m.room.message", "sender": "@u:x", "content": {"msgtype": "m.text", "body": "eins"}},
           null, 7, "text", [], {}, {"event_id": 5, "type": "m.room.message", "sender": "@u:x"},
           {"event_id": "$x", "type": "m.room.message", "sender": "ohne Zeichen"},
           {"event_id": "$2", "type": "m.room.message", "sender": "@u:x", "content": "kein Objekt", "origin_server_ts": "gestern"})"
    ));
    ASSERT_TRUE(sync.ok());
    const auto& room = (*sync).joined.at(0);
    EXPECT_EQ(room.id, "!a:x");
    EXPECT_TRUE(room.limited);
    EXPECT_EQ(room.prev_batch, "p1");
    ASSERT_EQ(room.timeline.size(), 2u);
    EXPECT_EQ(room.timeline[0].message.body, "eins");
    EXPECT_EQ(room.timeline[1].id, "$2");
    EXPECT_EQ(room.timeline[1].sent_at_ms, 0);
}

TEST(Sync, replaces_what_a_stranger_smuggled_in_instead_of_refusing_everything) {
    const std::string bodies[] = {
        R"("\ud800")",
        R"("\udc00 \ud83d")",
        R"("\ud800A")",
        "\"\xff\xfe\"",
        "\"\xC0\xAF\"",
        "\"\xED\xA0\x80\"",
        "\"\x01\""};
    for (const auto& body : bodies) {
        const auto sync = parse_sync(with_timeline(
            R"({"event_id": "$1", "type": "m.room.message", "sender": "@u:x", "content": {"msgtype": "m.text", "body": )" +
            body +
            R"(}}, {"event_id": "$2", "type": "m.room.message", "sender": "@u:x", "content": {"msgtype": "m.text", "body": "Größe \ud83d\ude00"}})"
        ));
        ASSERT_TRUE(sync.ok()) << body;
        ASSERT_EQ((*sync).joined.at(0).timeline.size(), 2u) << body;
        EXPECT_EQ((*sync).joined[0].timeline[1].message.body, "Größe 😀");
        EXPECT_NE((*sync).joined[0].timeline[0].message.body.find("\uFFFD"), std::string::npos);
    }
}

TEST(Sync, survives_numbers_that_no_type_can_hold) {
    const auto sync = parse_sync(with_timeline(
        R"({"event_id": "$1", "type": "m.room.message", "sender": "@u:x", "origin_server_ts": 1e999,
            "content": {"msgtype": "m.file", "body": "a", "info": {"size": 99999999999999999999999999}, "org.clusterlotse.outbox": -1e400}})"
    ));
    ASSERT_TRUE(sync.ok());
    EXPECT_EQ((*sync).joined.at(0).timeline.at(0).message.attachment->size, 0u);
    EXPECT_EQ((*sync).joined[0].timeline[0].outbox_id, 0);
}

TEST(Sync, reads_nesting_up_to_its_bound_and_none_deeper) {
    const auto nested = [](int depth) {
        return R"({"next_batch": "s", "x": )" + std::string(static_cast<std::size_t>(depth), '[') +
               std::string(static_cast<std::size_t>(depth), ']') + "}";
    };
    EXPECT_TRUE(parse_sync(nested(99)).ok());
    EXPECT_FALSE(parse_sync(nested(100)).ok());
    EXPECT_FALSE(parse_sync(std::string(200'000, '[')).ok());
    EXPECT_TRUE(
        parse_sync(R"({"next_batch": "s", "x": "\"[[[[)" + std::string(500, '[') + "\"}").ok()
    );
}

TEST(Sync, is_a_protocol_failure_where_it_is_no_sync) {
    for (const char* text :
         {"",
          "null",
          "[]",
          "{}",
          "<html>502</html>",
          R"({"next_batch": 5})",
          R"({"next_batch": ""})",
          R"({"next_batch": "s")"}) {
        const auto sync = parse_sync(text);
        ASSERT_FALSE(sync.ok()) << text;
        EXPECT_EQ(sync.failure().code, FailureCode::protocol);
    }
}

TEST(Sync, takes_any_shape_of_rooms) {
    for (const char* rooms :
         {"null",
          "[]",
          R"({"join": []})",
          R"({"join": {"!a:x": null}})",
          R"({"join": {"keine": {}}})",
          R"({"invite": {"!a:x": {"invite_state": []}}})",
          R"({"leave": {"": {}}})"}) {
        EXPECT_TRUE(parse_sync(std::string(R"({"next_batch": "s", "rooms": )") + rooms + "}").ok())
            << rooms;
    }
}

TEST(Sync, reads_invitations_whose_events_have_no_ids) {
    const auto sync = parse_sync(
        R"({"next_batch": "s", "rooms": {"invite": {"!a:x": {"invite_state": {"events": [
            {"type": "m.room.member", "state_key": "@bot:x", "sender": "@u:x", "content": {"membership": "invite", "is_direct": true}}]}}},
            "leave": {"!b:x": {}}}})"
    );
    ASSERT_TRUE(sync.ok());
    const auto& event = (*sync).invited.at(0).state.at(0);
    EXPECT_TRUE(event.is_member_of("@bot:x"));
    EXPECT_TRUE(event.is_direct);
    EXPECT_EQ((*sync).left, std::vector<std::string>{"!b:x"});
}

TEST(Sync, takes_room_ids_without_a_server_part) {
    const auto sync = parse_sync(
        R"({"next_batch": "s", "rooms": {"join": {"!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM": {}}}})"
    );
    ASSERT_TRUE(sync.ok());
    EXPECT_EQ((*sync).joined.size(), 1u);
}

TEST(Messages, gives_the_events_in_the_servers_order_and_no_end_at_the_rooms_start) {
    const auto page = parse_messages(
        R"({"start": "a", "chunk": [{"event_id": "$2", "type": "t", "sender": "@u:x"}, {"event_id": "$1", "type": "t", "sender": "@u:x"}]})"
    );
    ASSERT_TRUE(page.ok());
    EXPECT_EQ((*page).events.at(0).id, "$2");
    EXPECT_TRUE((*page).end.empty());
    EXPECT_FALSE(parse_messages("[]").ok());
    EXPECT_FALSE(parse_state("{}").ok());
}

}  // namespace
}  // namespace clusterlotse::matrix
