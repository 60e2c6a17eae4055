#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/asker/asker_talk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

TEST(TheState, is_shown_in_whatever_words_it_is_asked_for) {
    for (const char* const words :
         {"wie siehts aus mit meinen bolzen?",
          "gibts was neues zu den drehteilen",
          "any news on the turned parts?",
          "!Stand.",
          "!stand?",
          "!status!",
          "was ist mit meiner anfrage?",
          "whats happening with my request",
          "tut sich was?",
          "noch nix?",
          "dauert das noch lange?",
          "wir brauchen es langsam dringend",
          "es eilt jetzt wirklich, bitte nachfassen",
          "still nothing?",
          "wen habt ihr gefragt?",
          "who did you ask?"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            const auto sent = said(scene, answered, words);
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("von 3 gefragten Firmen")) << words;
            EXPECT_THAT(sent, SizeIs(1)) << "nobody else hears of it: " << words;
        }
    }
}

TEST(TheState, is_no_answer_to_a_need_that_is_worded_like_a_question) {
    for (const char* const words :
         {"Wie sieht es aus mit 20 Bolzen M12 aus 42CrMo4?",
          "Any chance of 50 turned bushes in bronze, Ø 30?"}) {
        AskingScene scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-002")) << words;
    }
}

TEST(TheAskersEnd, of_a_need_is_understood_in_colloquial_words) {
    for (const char* const words :
         {"zieh die anfrage bitte zurück", "brauch mer nimmi", "nehmt die Anfrage bitte zurück"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            said(scene, answered, words);
            EXPECT_EQ(scene.state(), "withdrawn") << words;
        }
    }
    struct Kept {
        const char* words;
        const char* told;
    };
    for (const Kept& one :
         {Kept{"noch zwei Wochen offen lassen bitte",
               "läuft ohnehin bis 23.12.2026, also über den 07.12.2026 hinaus"},
          Kept{"lasst die Anfrage bitte noch offen", "läuft weiter"},
          Kept{"keep it open please", "läuft weiter"}}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            const auto sent = said(scene, answered, one.words);
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr(one.told)) << one.words;
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
