#include "tests/support/cluster_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;

constexpr const char* kAsker = "@einkauf:cluster.test";
constexpr const char* kModerator = "@lotse:cluster.test";
constexpr const char* kTurner = "@dreher:cluster.test";
constexpr const char* kNeed = "20 Drehteile aus 1.4301";

config::NeedSettings with(config::Release release) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = release;
    return needs;
}

TEST(Release, by_the_asker_waits_for_his_yes) {
    ClusterScene scene(with(config::Release::confirm));
    const auto card = scene.say_in_chat(kAsker, kNeed);
    EXPECT_EQ(card.size(), 1u);
    EXPECT_THAT(card[0].message.text, HasSubstr("JA"));
    const auto sent = scene.say_in_chat(kAsker, "JA");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_TRUE(to(scene.say_in_chat(kAsker, "JA"), kTurner).empty());
}

TEST(Release, by_the_asker_works_with_a_tick_on_the_card) {
    ClusterScene scene(with(config::Release::confirm));
    const auto card = scene.say_in_chat(kAsker, kNeed);
    InboundMessage tick = scene.chat(kAsker, "✅");
    tick.kind = InboundKind::reaction;
    tick.target = card[0].remote_id;
    EXPECT_EQ(to(scene.say(tick), kTurner).size(), 1u);
}

TEST(Release, by_the_moderator_shows_him_the_need_and_whom_it_would_go_to) {
    ClusterScene scene(with(config::Release::moderator));
    const auto card = scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(only_text(card, kAsker), HasSubstr("Lotse"));
    EXPECT_THAT(only_text(card, kModerator), HasSubstr("Dreherei Wolfstein"));
    EXPECT_TRUE(to(card, kTurner).empty());
    const auto sent = scene.answer(to(card, kModerator).front(), "ja");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("freigegeben"));
    EXPECT_EQ(to(sent, kAsker).size(), 1u);
}

TEST(Release, refused_by_the_moderator_is_told_to_the_asker) {
    ClusterScene scene(with(config::Release::moderator));
    const auto card = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(card, kModerator).front(), "nein");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("nicht freigegeben"));
    EXPECT_TRUE(to(sent, kTurner).empty());
}

}  // namespace
}  // namespace clusterlotse::test
