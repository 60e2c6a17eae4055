#include "commands/asker/release_words.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::agrees_but;
using commands::lets_out;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(ReleaseWords, let_a_need_out_in_any_order) {
    for (const char* const words :
         {"passt so, raus damit",
          "passt jetzt, raus damit",
          "ok raus damit",
          "jo basst",
          "kannst rausschicken",
          "ja so kann es raus",
          "ei jo, schick's raus",
          "so jetzt kannst du loslegen",
          "looks good, send it out"}) {
        AskingScene scene(released_by(config::Release::confirm));
        const auto as_reply = scene.answer(to(scene.asked(), kAsker).front(), words);
        EXPECT_FALSE(to(as_reply, kTurner).empty()) << words;
        AskingScene chat(released_by(config::Release::confirm));
        EXPECT_FALSE(to(chat.say_in_chat(kAsker, words), kTurner).empty()) << words;
        EXPECT_THAT(chat.need().amendments, IsEmpty()) << words;
    }
}

TEST(ReleaseWords, are_no_others) {
    for (const char* const words :
         {"passt so nicht",
          "raus damit?",
          "so bitte",
          "danke",
          "ja aber 26",
          "alles gut",
          "noch nicht raus"}) {
        EXPECT_FALSE(lets_out(words)) << words;
    }
}

TEST(ReleaseWords, that_agree_but_for_something_put_that_right_first) {
    EXPECT_EQ(agrees_but("Passt, sind aber 26"), "sind aber 26");
    EXPECT_EQ(agrees_but("passt, aber bitte 26 Stück"), "bitte 26 Stück");
    EXPECT_FALSE(agrees_but("Passt so, danke"));
    EXPECT_FALSE(agrees_but("Passt, aber warum nur drei?"));
    AskingScene scene(
        released_by(config::Release::confirm), "24 Flansche gedreht aus C45, Ø 60 x 30"
    );
    const auto put_right = scene.say_in_chat(kAsker, "Passt, sind aber 26");
    EXPECT_THAT(only_text(put_right, kAsker), AllOf(HasSubstr("26 Stück"), HasSubstr("JA")));
    const auto released = scene.say_in_chat(kAsker, "JA");
    ASSERT_FALSE(to(released, kTurner).empty());
    EXPECT_THAT(to(released, kTurner).front().message.text, HasSubstr("26 Stück"));
}

TEST(ReleaseWords, wait_for_what_is_not_sorted_in_yet) {
    AskingScene scene(released_by(config::Release::confirm));
    const auto asked = scene.say_in_chat(kAsker, "Ach, und dann noch polieren");
    ASSERT_THAT(only_text(asked, kAsker), HasSubstr("Wozu gehört das?"));
    const auto yes = scene.say_in_chat(kAsker, "JA");
    EXPECT_THAT(to(yes, kTurner), IsEmpty());
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("Wozu gehört das?"));
    scene.say_in_chat(kAsker, "1");
    ASSERT_EQ(scene.need().amendments.size(), 1u);
    EXPECT_THAT(scene.need().amendments.front(), HasSubstr("polieren"));
    scene.say_in_chat(kAsker, "JA");
    EXPECT_NE(scene.state(), "awaiting_release");
}

}  // namespace
}  // namespace clusterlotse::test
