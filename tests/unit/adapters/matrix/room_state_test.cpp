#include "adapters/matrix/proto/room_state.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

Event member(const std::string& user, const std::string& membership) {
    Event event;
    event.type = "m.room.member";
    event.sender = user;
    event.state_key = user;
    event.membership = membership;
    return event;
}

TEST(RoomState, knows_a_chat_of_two) {
    const auto state = read_room_state(
        {member("@bot:x", "join"), member("@a:x", "invite"), member("@b:x", "leave")}, "@bot:x"
    );
    EXPECT_EQ(state.only_partner(), "@a:x");
    EXPECT_EQ(state.others(), 1u);
    EXPECT_FALSE(state.encrypted);
}

TEST(RoomState, names_no_partner_where_there_are_more_or_none) {
    EXPECT_EQ(
        read_room_state({member("@a:x", "join"), member("@b:x", "invite")}, "@bot:x")
            .only_partner(),
        ""
    );
    EXPECT_EQ(read_room_state({member("@a:x", "leave")}, "@bot:x").only_partner(), "");
    EXPECT_EQ(read_room_state({}, "@bot:x").only_partner(), "");
}

TEST(RoomState, takes_encryption_and_creation_only_from_state) {
    Event encryption;
    encryption.type = "m.room.encryption";
    encryption.sender = "@a:x";
    EXPECT_FALSE(read_room_state({encryption}, "@bot:x").encrypted);
    encryption.state_key = "";
    EXPECT_TRUE(read_room_state({encryption}, "@bot:x").encrypted);
    Event create;
    create.type = "m.room.create";
    create.sender = "@bot:x";
    create.state_key = "";
    EXPECT_TRUE(read_room_state({create}, "@bot:x").ours);
    EXPECT_FALSE(read_room_state({create}, "@a:x").ours);
}

TEST(RoomFacts, come_back_as_they_were_written) {
    RoomFacts facts;
    facts.kind = RoomFacts::Kind::direct;
    facts.partner = "@a:x";
    facts.boundary = "$b";
    facts.encrypted_by = "$e";
    facts.encrypted = true;
    const auto again = decode_facts(encode(facts));
    EXPECT_EQ(again.kind, facts.kind);
    EXPECT_EQ(again.partner, facts.partner);
    EXPECT_EQ(again.boundary, facts.boundary);
    EXPECT_EQ(again.encrypted_by, facts.encrypted_by);
    EXPECT_TRUE(again.encrypted);
    const auto nothing = decode_facts(encode(RoomFacts{}));
    EXPECT_EQ(nothing.kind, RoomFacts::Kind::unclassified);
    EXPECT_TRUE(nothing.partner.empty());
    EXPECT_FALSE(nothing.encrypted);
}

TEST(RoomFacts, take_any_line) {
    for (const char* line :
         {"", " ", "direct", "unsinn - - - clear", "direct @a:x $b $e encrypted mehr"}) {
        EXPECT_FALSE(decode_facts(line).encrypted) << line;
    }
}

}  // namespace
}  // namespace clusterlotse::matrix
