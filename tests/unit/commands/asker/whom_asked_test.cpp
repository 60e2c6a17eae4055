#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

TEST(AModerator, who_asks_whom_a_need_goes_to_reads_the_firms) {
    for (const char* const words :
         {"wer wird gefragt?",
          "wen fragst du an?",
          "B-2026-001: wen fragen Sie an?",
          "an wen geht das?",
          "welche Firmen werden gefragt",
          "who do you ask?"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        const auto before = scene.say_in_chat(kModerator, words);
        EXPECT_THAT(only_text(before, kModerator), HasSubstr("1  Dreherei Wolfstein")) << words;
        EXPECT_THAT(before, SizeIs(1)) << words;
        EXPECT_EQ(scene.state(), "awaiting_release") << words;
        const auto released = scene.say_in_chat(kModerator, "ja");
        EXPECT_EQ(scene.state(), "distributed") << words;
        scene.answer(to(released, kTurner).front(), "12 €/Stück");
        const auto after = scene.say_in_chat(kModerator, words);
        EXPECT_THAT(only_text(after, kModerator), HasSubstr("Dreherei Wolfstein: Angebot"))
            << words;
        EXPECT_THAT(only_text(after, kModerator), HasSubstr("Otterbach: noch keine Antwort"))
            << words;
        EXPECT_THAT(only_text(after, kModerator), Not(HasSubstr("12"))) << "no price";
    }
}

TEST(AModerator, goes_on_with_the_list_he_was_shown) {
    AskingScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kModerator, "wer wird gefragt?");
    const auto sent = scene.say_in_chat(kModerator, "ja, ohne 2");
    EXPECT_EQ(scene.state(), "distributed");
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
}

TEST(AMember, who_asks_whom_a_strange_need_goes_to_reads_nothing_of_it) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001: wer wird gefragt?");
    for (const Sent& one : sent) {
        if (one.message.recipient == kTurner) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Otterbach")));
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
