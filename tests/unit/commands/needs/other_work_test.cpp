#include "commands/needs/other_work.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kSpindle = "Bei uns ist eine Spindel gebrochen, wer kann die schleifen?";
constexpr const char* kDrawing = "Bei uns ist eine Zeichnung dazugekommen";

bool has_second(AskingScene& scene) {
    return scene.core().office().needs.find_number("B-2026-002").has_value();
}

TEST(AnotherWork, told_right_behind_a_need_is_a_need_of_its_own) {
    for (const char* const words :
         {kSpindle,
          "bei uns is e spindel gebroche, wer kann die schleife",
          "Uns ist eine Achse gebrochen, kann die jemand schweißen?",
          "Our spindle broke, who can grind it?",
          "Noch was anderes: wer kann uns 200 Bolzen verzinken?"}) {
        for (const bool replied : {false, true}) {
            AskingScene scene;
            const auto sent = replied ? scene.answer(to(scene.asked(), kAsker).front(), words)
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_TRUE(has_second(scene)) << words << replied;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words << replied;
            for (const Sent& one : sent) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("B-2026-001"))) << words << replied;
            }
        }
    }
}

TEST(AnotherWork, is_no_answer_to_a_question_and_no_word_to_a_firm) {
    for (const char* const said : {"Frage: Welche Rauheit ist nötig?", "9,80 €/Stück, KW 3"}) {
        for (const bool replied : {false, true}) {
            AskingScene scene;
            const auto told = scene.offer(kTurner, said);
            const auto sent = replied ? scene.answer(to(told, kAsker).front(), kSpindle)
                                      : scene.say_in_chat(kAsker, kSpindle);
            EXPECT_TRUE(has_second(scene)) << said << replied;
            for (const char* const firm : {kTurner, kByMail, kEnglish}) {
                for (const Sent& one : to(sent, firm)) {
                    EXPECT_THAT(one.message.text, Not(HasSubstr("B-2026-001"))) << said << replied;
                }
            }
        }
    }
}

TEST(AnotherWork, for_what_is_needed_is_asked_about) {
    for (const char* const words :
         {"Wer kann die Drehteile auch härten?", "Suchen jemanden, der die Teile verzinkt"}) {
        for (const bool replied : {false, true}) {
            AskingScene scene;
            const auto sent = replied ? scene.answer(to(scene.asked(), kAsker).front(), words)
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words << replied;
            EXPECT_THAT(
                only_text(sent, kAsker), AllOf(HasSubstr("1  B-2026-001"), HasSubstr("2  "))
            ) << words
              << replied;
            EXPECT_FALSE(has_second(scene)) << words << replied;
            scene.say_in_chat(kAsker, "2");
            EXPECT_TRUE(has_second(scene)) << words << replied;
        }
    }
}

TEST(Papers, told_of_right_behind_a_need_belong_to_it) {
    for (const char* const words :
         {kDrawing,
          "bei uns ist noch ne skizze dazugekommen",
          "Wir haben noch eine Zeichnung bekommen",
          "Die Zeichnung hat sich geändert",
          "A drawing has been added on our side"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001 ist ergänzt")) << words;
        EXPECT_FALSE(has_second(scene)) << words;
    }
}

TEST(Papers, told_of_behind_two_needs_are_asked_about) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    const auto sent = scene.say_in_chat(kAsker, kDrawing);
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("B-2026-002")));
    const auto chosen = scene.say_in_chat(kAsker, "2");
    EXPECT_THAT(only_text(chosen, kAsker), HasSubstr("B-2026-001 ist ergänzt"));
}

TEST(Papers, are_none_in_news_of_a_machine) {
    for (const char* const words :
         {"Bei uns ist eine Fräsmaschine dazugekommen",
          "Wir haben einen neuen Meister bekommen",
          "Gibt es eine Zeichnung?",
          "Wer kann Zeichnungen digitalisieren?"}) {
        EXPECT_FALSE(commands::tells_of_papers(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
