#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Room, hears_the_number_and_how_many_but_no_name) {
    ClusterScene scene;
    const InboundMessage message = scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301");
    const auto sent = scene.say(message);
    const auto card = to(sent, kRoom);
    ASSERT_EQ(card.size(), 1u);
    EXPECT_THAT(card[0].message.text, StartsWith("B-2026-001"));
    EXPECT_THAT(card[0].message.text, HasSubstr("3"));
    for (const char* firm : {"Wolfstein", "Otterbach", "Sickingen"}) {
        EXPECT_THAT(card[0].message.text, Not(HasSubstr(firm)));
    }
    EXPECT_EQ(card[0].message.thread_root, message.message_id);
    EXPECT_EQ(card[0].message.mentions, std::vector<std::string>{kAsker});
}

TEST(Room, is_told_once_that_answers_have_come_and_nothing_of_them) {
    ClusterScene scene;
    const auto asked = scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301"));
    const auto first = scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    EXPECT_THAT(only_text(first, kAsker), HasSubstr("12 €"));
    EXPECT_EQ(to(first, kAsker).front().message.place, Place::direct);
    const std::string note = only_text(first, kRoom);
    EXPECT_THAT(note, HasSubstr("B-2026-001"));
    EXPECT_THAT(note, Not(HasSubstr("12 €")));
    EXPECT_THAT(note, Not(HasSubstr("Wolfstein")));
    const auto second = scene.answer(to(asked, "@sam:cluster.test").front(), "no capacity");
    EXPECT_TRUE(to(second, kRoom).empty());
}

TEST(Room, is_left_in_peace_without_command_or_mention) {
    ClusterScene scene;
    EXPECT_TRUE(scene.say(scene.room(kAsker, "20 Drehteile aus 1.4301")).empty());
    EXPECT_TRUE(scene.say(scene.room(kAsker, "Ich schreibe !bedarf mitten im Satz")).empty());
    EXPECT_TRUE(scene.say(scene.room(kAsker, "!kaffee")).empty());
    InboundMessage mention = scene.room(kAsker, "20 Drehteile aus 1.4301");
    mention.mentions_bot = true;
    EXPECT_THAT(only_text(scene.say(mention), kRoom), StartsWith("B-2026-001"));
}

TEST(Room, answers_of_a_member_below_the_need_go_to_the_asker) {
    ClusterScene scene;
    const auto asked = scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301"));
    InboundMessage reply = scene.room("@galvanik:cluster.test", "Da kennen wir jemanden");
    reply.mentions_bot = true;
    reply.answers_to = {to(asked, kRoom).front().remote_id};
    EXPECT_THAT(only_text(scene.say(reply), kAsker), HasSubstr("Galvanik Rodenbach"));
}

TEST(Room, never_shows_what_is_a_members_own) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
    const auto sent = scene.say(scene.room(kAsker, "!meine"));
    EXPECT_THAT(only_text(sent, kRoom), Not(HasSubstr("B-2026-001")));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
}

}  // namespace
}  // namespace clusterlotse::test
