#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(EndingWords, that_cancel_and_tell_how_are_one_ending) {
    struct Said {
        const char* words;
        const char* state;
    };
    for (const Said& said :
         {Said{"Stornieren Sie das bitte, wir machen die Teile jetzt doch selber.", "not_placed"},
          Said{"cancel it, we make them ourselves", "not_placed"},
          Said{"forget it, we found someone in Poland", "awarded_outside"},
          Said{"Hat sich erledigt, wir haben jemanden in Tschechien gefunden", "awarded_outside"},
          Said{"Zurückgezogen, haben wir extern vergeben", "awarded_outside"},
          Said{"vergessen Sie das", "withdrawn"},
          Said{"never mind", "withdrawn"}}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, said.words);
        EXPECT_EQ(scene.state(), said.state) << said.words;
        EXPECT_EQ(to(sent, kTurner).size(), 1U) << said.words;
    }
}

TEST(EndingWords, that_may_mean_a_member_are_asked_back) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "Danke, wir haben jemanden gefunden.");
    EXPECT_EQ(scene.state(), "answered");
}

TEST(AwardWords, said_to_one_firm_about_another_one_never_reach_the_first) {
    for (const char* words :
         {"Den Auftrag bekommt Zerspanung Otterbach.",
          "Dann soll Zerspanung Otterbach das machen",
          "Der Auftrag geht an Zerspanung Otterbach, der Preis hat gepasst.",
          "Den Auftrag kriegt jetzt die Otterbach\neinkauf@pumpen.test · www.pumpen.test"}) {
        AskingScene scene;
        scene.offer(kByMail);
        const auto answer = scene.offer(kTurner);
        const auto said = scene.answer(to(answer, kAsker).back(), words);
        EXPECT_EQ(scene.state(), "awarded") << words;
        EXPECT_EQ(scene.state_of("zerspaner"), "chosen") << words;
        for (const Sent& one : to(said, kTurner)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Auftrag bekommt"))) << words;
        }
    }
}

TEST(AwardWords, after_the_need_was_withdrawn_are_answered_and_not_passed_on) {
    AskingScene scene;
    const auto answer = scene.offer(kTurner);
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    const auto said = scene.answer(to(answer, kAsker).back(), "Auftrag geht an Nr. 2");
    EXPECT_TRUE(to(said, kTurner).empty());
    EXPECT_EQ(to(said, kAsker).size(), 1U);
}

TEST(WordsToAFirm, of_which_nothing_may_be_passed_on_are_given_back_and_no_empty_letter_goes_out) {
    AskingScene scene;
    scene.offer(kByMail);
    const auto answer = scene.offer(kTurner);
    const auto said = scene.answer(to(answer, kAsker).back(), "Ein anderer macht es für 9,80 €.");
    EXPECT_TRUE(to(said, kTurner).empty());
    EXPECT_EQ(to(said, kAsker).size(), 1U);
}

TEST(FurtherFirms, may_be_asked_for_with_a_question_mark) {
    AskingScene scene;
    const auto answer = scene.offer(kTurner);
    const auto said =
        scene.answer(to(answer, kAsker).back(), "Können Sie Galvanik Rodenbach noch mit anfragen?");
    EXPECT_TRUE(to(said, kTurner).empty());
    EXPECT_EQ(scene.state_of("galvanik"), "asked");
}

TEST(WordsToAFirm, never_tell_what_another_firm_has_offered) {
    for (const char* words :
         {"Zerspanung Otterbach hat 9,83 € geboten",
          "Zerspanung Otterbach hat 9,83 € geboten, geht da noch was?",
          "Die Otterbach nimmt 9,83 EUR das Stück. Bis wann können Sie liefern?",
          "Zerspanung Otterbach offered 9,83 EUR each."}) {
        AskingScene scene;
        scene.offer(kByMail);
        const auto answer = scene.offer(kTurner);
        const auto said = scene.answer(to(answer, kAsker).back(), words);
        for (const Sent& one : to(said, kTurner)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("9,83"))) << words;
            EXPECT_THAT(one.message.text, Not(HasSubstr("Otterbach"))) << words;
        }
    }
}

TEST(AwardWords, to_several_firms_or_to_one_elsewhere_are_passed_on_to_nobody) {
    for (const char* words : {"vergeben an 1 und 2", "Auftrag an beide vergeben"}) {
        AskingScene scene;
        scene.offer(kTurner);
        scene.offer(kEnglish, "11 EUR each");
        const auto said = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(said, kAsker), HasSubstr("An mehrere Firmen zugleich")) << words;
        const auto digit = scene.say_in_chat(kAsker, "1");
        EXPECT_TRUE(to(digit, kTurner).empty()) << words;
        EXPECT_EQ(scene.state(), "answered") << words;
    }
    AskingScene abroad;
    abroad.offer(kTurner);
    abroad.offer(kEnglish, "11 EUR each");
    abroad.say_in_chat(kAsker, "Haben in Polen bestellt, danke");
    EXPECT_EQ(abroad.state(), "awarded_outside");
}

TEST(AwardReasons, are_taken_behind_the_yes_to_the_name_as_well) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = std::chrono::hours(4);
    AskingScene scene(needs);
    scene.offer(kTurner, "9,80 € das Stück");
    scene.offer(kEnglish, "11 EUR each");
    scene.say_in_chat(kAsker, "!stand");
    scene.say_in_chat(kAsker, "vergeben an 1");
    scene.say_in_chat(kAsker, "ja");
    const auto noted = scene.say_in_chat(kAsker, "3");
    EXPECT_EQ(scene.need().end_reason, "quality");
    EXPECT_THAT(only_text(noted, kAsker), Not(HasSubstr("worauf sich das bezieht")));
    EXPECT_THAT(only_text(noted, kEnglish), HasSubstr("quality"));
}

}  // namespace
}  // namespace clusterlotse::test
