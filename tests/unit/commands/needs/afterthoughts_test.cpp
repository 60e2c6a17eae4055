#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kComplete = "20 Drehteile aus 1.4301, Ø 40 x 120, h6, bis 15. März 2027";

bool is_one_need(ClusterScene& scene) {
    return scene.core().office().needs.find_number("B-2026-001").has_value() &&
           !scene.core().office().needs.find_number("B-2026-002").has_value();
}

TEST(Afterthoughts, that_say_the_fit_of_a_hole_are_no_work) {
    for (const char* text : {"H7 in der Bohrung, sonst mittel", "Bohrung H7"}) {
        AskingScene scene;
        scene.offer(kTurner, "Welche Länge genau?");
        scene.offer(kEnglish, "Which thread?");
        scene.say_in_chat(kAsker, "50 Drehteile aus C45, Ø 20");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-002 ist ergänzt")) << text;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-003")) << text;
    }
    AskingScene scene;
    scene.say_in_chat(kAsker, "H7 in der Bohrung, sonst mittel");
    EXPECT_TRUE(is_one_need(scene));
}

TEST(Afterthoughts, in_a_chat_answer_what_the_card_asked_whatever_their_words) {
    for (const char* text :
         {"Ende März",
          "bis Ende März",
          "normal",
          "Toleranz normal, Termin Ende März",
          "keine besonderen Toleranzen",
          "Termin ist flexibel",
          "eilt sehr!",
          "Zeichnung kommt morgen",
          "Stückzahl 30",
          "by the end of March"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_TRUE(is_one_need(scene)) << text;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001 ist ergänzt")) << text;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << text;
    }
}

TEST(Afterthoughts, correct_a_need_of_which_nothing_was_asked) {
    for (const char* text :
         {"V2A geht auch, und Ø ca. 42, Zeichnung kommt",
          "Sorry, Termin ist erst Ende März",
          "doch 30 Stück",
          "bis Ende April",
          "Actually the deadline is end of March"}) {
        AskingScene scene(ClusterScene::unlimited(), kComplete);
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_TRUE(is_one_need(scene)) << text;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001 ist ergänzt")) << text;
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << text;
    }
}

TEST(Afterthoughts, that_name_work_of_their_own_are_needs) {
    for (const char* text :
         {"Und 50 Buchsen aus CuSn8 drehen",
          "Wir brauchen auch 20 Frästeile aus 1.2379",
          "Suche jemanden, der Hydrauliköl liefert",
          "Noch ein Kessel für die Kantine",
          "Doch noch etwas: 300 Bolzen verzinken"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_FALSE(is_one_need(scene)) << text;
        EXPECT_EQ(scene.need().amendments.size(), 0U) << text;
    }
}

TEST(Afterthoughts, that_begin_with_a_digit_of_a_request_are_no_needs) {
    for (const char* const words :
         {"5 nur das Drehen, Härten macht jemand anderes",
          "6 nein, wir härten nicht",
          "4: Richtpreis fürs Drehen 12 €"}) {
        ClusterScene scene;
        scene.say_in_chat(kPlater, words);
        EXPECT_FALSE(scene.core().office().needs.find(1)) << words;
    }
}

TEST(Afterthoughts, are_not_seen_in_words_about_something_else) {
    for (const char* text : {"Danke für den Auftrag! Wir fangen Montag an.", "Ein Kessel"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << text;
        EXPECT_EQ(scene.need().amendments.size(), 0U) << text;
    }
}

TEST(Afterthoughts, are_no_questions_to_the_bot) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Haben Sie schon die Zeichnung weitergegeben?");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_EQ(scene.need().amendments.size(), 0U);
}

TEST(WordsWithoutMatter, are_asked_about_and_are_no_needs) {
    for (const char* text :
         {"1", "2.", "warum?", "Nein danke, zu kleine Menge für uns", "Können wir leider nicht"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kTurner, text);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("worauf sich das bezieht")) << text;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << text;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-001")) << text;
    }
}

TEST(WordsWithoutMatter, that_nobody_understands_are_still_shown_to_the_moderator) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kTurner, "Gabelstapler gesucht");
    EXPECT_THAT(to(sent, kModerator), SizeIs(1));
}

TEST(AfterTheAward, what_the_firm_writes_in_its_chat_goes_to_the_asker) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "vergeben an 1");
    const auto sent = scene.say_in_chat(kTurner, "Danke für den Auftrag! Wir fangen Montag an.");
    EXPECT_TRUE(is_one_need(scene));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wir fangen Montag an"));
    EXPECT_THAT(to(sent, kModerator), IsEmpty());
    const auto agreed = scene.say_in_chat(kTurner, "ja");
    EXPECT_THAT(only_text(agreed, kTurner), Not(HasSubstr("Wenn Sie etwas brauchen")));
}

TEST(AfterTheAward, what_the_asker_writes_in_his_chat_goes_to_the_firm) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "vergeben an 1");
    const auto sent = scene.say_in_chat(kAsker, "Schön, die Bestellung kommt am Montag");
    EXPECT_TRUE(is_one_need(scene));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("die Bestellung kommt am Montag"));
}

TEST(AfterTheAward, a_need_of_the_firms_own_stays_one) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "vergeben an 1");
    const auto sent = scene.say_in_chat(kTurner, "300 Bolzen M12 verzinken");
    EXPECT_FALSE(is_one_need(scene));
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
