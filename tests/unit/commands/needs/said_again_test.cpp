#include "commands/needs/clean_corrections.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(SaidAgain, is_told_to_the_asker_alone) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "1.0503 statt 1.4301");
    const std::size_t additions = scene.need().amendments.size();
    for (const char* const words :
         {"1.0503 statt 1.4301", "C45 statt 1.4301", "doch 1.0503", "20 Stück", "Ø 40"}) {
        for (const bool by_mail : {false, true}) {
            const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "AW: Drehteile", words))
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words;
            EXPECT_THAT(
                only_text(sent, by_mail ? kAskerMail : kAsker), HasSubstr("Das steht schon so da")
            ) << words;
            EXPECT_THAT(scene.need().amendments, SizeIs(additions)) << words;
        }
    }
}

TEST(SaidAgain, before_his_yes_is_told_with_what_the_yes_does) {
    auto settings = ClusterScene::by_the_moderator();
    settings.release = config::Release::confirm;
    ClusterScene scene(settings);
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "20 Stück"), kAsker),
        AllOf(HasSubstr("Das steht schon so da"), HasSubstr("Mit JA gebe ich ihn so frei"))
    );
}

TEST(SaidAgain, with_a_day_for_the_answers_on_a_weekend_names_the_working_days) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "doch 30 Stück, Antwort bis 5.12.2026"), kAsker),
        AllOf(HasSubstr("Das ist ein Samstag"), HasSubstr("Antwort bis Fr 04.12.2026"))
    );
}

TEST(SaidAgain, is_not_what_says_something_new) {
    AskingScene scene;
    for (const char* const words :
         {"25 Stück statt 20", "1.4571 statt 1.4301", "20 Stück, und bitte anrufen", "20 Stück?"}) {
        EXPECT_FALSE(commands::stands_already(scene.core().office(), scene.need(), words)) << words;
    }
    EXPECT_TRUE(commands::stands_already(scene.core().office(), scene.need(), "20 Stück"));
}

TEST(AFigureTakenBack, is_asked_about_and_not_taken_for_a_repeat) {
    for (const char* const words :
         {"nicht 20 Stück",
          "20 Stück sind falsch",
          "die 20 Stück waren ein Fehler",
          "nein, nicht Ø 40",
          "20 Stück stimmt nicht"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Was soll es stattdessen sein?")) << words;
        EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
    }
    AskingScene scene;
    for (const char* const words :
         {"ja, 20 Stück", "20 Stück, nicht mehr", "ich meinte 20 Stück"}) {
        EXPECT_TRUE(commands::stands_already(scene.core().office(), scene.need(), words)) << words;
    }
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "nicht 20 sondern 30 Stück"), kAsker),
        HasSubstr("30 Stück")
    );
}

}  // namespace
}  // namespace clusterlotse::test
