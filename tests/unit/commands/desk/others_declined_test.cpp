#include "commands/asker/asker_words.hpp"
#include "commands/endings/others_words.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::AskerSays;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kNoToTheRest[] = {
    "Der Rest bekommt eine Absage",
    "der rest kriegt ne absage",
    "Die übrigen bekommen eine Absage",
    "die uebrigen bitte absagen",
    "Alle anderen bekommen eine Absage.",
    "allen anderen bitte freundlich absagen",
    "Bitte sagen Sie den anderen ab",
    "sag dem rest ab",
    "Absage an alle anderen bitte",
    "The rest get a polite no",
    "please decline the others",
    "Turn down everybody else, please",
    "Tell the others no",
};

TEST(NoToTheRest, is_heard_in_both_languages) {
    commands::AskerSetting setting;
    setting.firms = {"Berger Metallbau GmbH"};
    setting.in_table = 1;
    for (const char* const words : kNoToTheRest) {
        EXPECT_EQ(commands::read_asker(words, setting).says, AskerSays::declines_others) << words;
    }
    for (const char* const words :
         {"der Rest ist blank",
          "die anderen Maße bleiben",
          "Der Rest steht in der Zeichnung",
          "die übrigen Kanten brechen",
          "die anderen nicht",
          "the rest is as drawn",
          "Absage",
          "alle anderen Toleranzen mittel"}) {
        EXPECT_NE(commands::read_asker(words, setting).says, AskerSays::declines_others) << words;
    }
}

TEST(NoToTheRest, before_an_award_asks_who_gets_the_order) {
    for (const char* const words :
         {"Der Rest bekommt eine Absage",
          "allen anderen bitte absagen",
          "die uebrigen bekommen ne absage",
          "Please decline the others"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        scene.offer(kEnglish, "EUR 10.50 each");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words << ": no firm reads of the others";
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(
                HasSubstr("Wer bekommt den Auftrag?"),
                HasSubstr("Dreherei Wolfstein"),
                HasSubstr("Alle anderen bekommen dann")
            )
        ) << words;
        EXPECT_EQ(scene.state(), "answered") << words;
        const auto chosen = scene.say_in_chat(kAsker, "Wolfstein");
        EXPECT_EQ(scene.state(), "awarded") << words;
        EXPECT_THAT(only_text(chosen, kEnglish), HasSubstr("B-2026-001")) << words;
    }
}

TEST(NoToTheRest, in_answer_to_one_firm_asks_whether_that_one_gets_it) {
    AskingScene scene;
    const auto offer = scene.offer(kTurner, "9,80 €/Stück, KW 3");
    const auto sent = scene.answer(to(offer, kAsker).front(), "Alle anderen bekommen eine Absage");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("an Dreherei Wolfstein gehen?"));
    scene.say_in_chat(kAsker, "ja");
    EXPECT_EQ(scene.state(), "awarded");
    EXPECT_EQ(scene.state_of("zerspaner"), "not_chosen");
}

TEST(NoToTheRest, beside_the_award_adds_nothing_to_it) {
    for (const char* const words :
         {"Zuschlag an Wolfstein, der Rest bekommt eine Absage",
          "Wolfstein bekommt den Auftrag und der Rest eine Absage",
          "vergeben an 1 und die übrigen bekommen eine Absage",
          "geht an Wolfstein. allen anderen bitte absagen",
          "Wolfstein macht es, die anderen nicht",
          "Award goes to Wolfstein, please decline the others",
          "we go with Wolfstein and everybody else gets a no"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        scene.offer(kEnglish, "EUR 10.50 each");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(), "awarded") << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("haben Sie den Auftrag")) << words;
        EXPECT_THAT(to(sent, kEnglish), SizeIs(1)) << words;
    }
}

TEST(NoToTheRest, after_the_award_is_a_short_truth_and_reaches_no_firm) {
    for (const char* const words :
         {"Der Rest bekommt eine Absage",
          "Die anderen bitte absagen",
          "Haben die anderen schon eine Absage?",
          "Have the others been told?",
          "Please decline the others"}) {
        for (const bool replied : {false, true}) {
            AskingScene scene;
            scene.offer(kTurner, "9,80 €/Stück, KW 3");
            scene.offer(kEnglish, "EUR 10.50 each");
            const auto award = scene.say_in_chat(kAsker, "vergeben an 1");
            const auto sent = replied ? scene.answer(to(award, kAsker).front(), words)
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words << replied;
            EXPECT_THAT(
                only_text(sent, kAsker),
                AllOf(HasSubstr("Den Auftrag hat Dreherei Wolfstein"), HasSubstr("alle anderen"))
            ) << words
              << replied;
        }
    }
}

TEST(NoToTheRest, beside_a_wish_to_ask_nobody_else_does_both) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück, KW 3");
    const auto sent =
        scene.say_in_chat(kAsker, "Frag nicht weiter rum, der Rest bekommt eine Absage");
    ASSERT_THAT(to(sent, kAsker), SizeIs(2));
    EXPECT_THAT(to(sent, kAsker)[0].message.text, HasSubstr("ich frage niemanden mehr an"));
    EXPECT_THAT(to(sent, kAsker)[1].message.text, HasSubstr("Wer bekommt den Auftrag?"));
}

TEST(NoToTheRest, is_nothing_where_nobody_was_asked) {
    EXPECT_EQ(commands::read_asker("Der Rest bekommt eine Absage", {}).says, AskerSays::nothing);
    EXPECT_FALSE(commands::declines_others("der rest ist blank"));
    EXPECT_TRUE(commands::leaves_others_out("die anderen nicht"));
}

}  // namespace
}  // namespace clusterlotse::test
