#include "commands/needs/free_dates.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/asker/asker_talk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::announces_papers;
using commands::frees_date;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string kWithDay = "20 Drehteile aus 1.4301, Ø 40 x 120, bis Freitag, 18.12.2026";
const std::string kOnSaturday = "20 Drehteile aus 1.4301, Ø 40 x 120, bis Samstag, 12.12.2026";

TEST(FreeDate, is_said_in_many_words) {
    for (const char* const words :
         {"Termin ist egal",
          "Der Termin ist uns eigentlich egal",
          "Termin spielt keine Rolle mehr",
          "bis wann ist egal",
          "kein fester Termin mehr",
          "Liefertermin bitte streichen",
          "date doesn't matter",
          "no deadline"}) {
        EXPECT_TRUE(frees_date(words)) << words;
    }
    for (const char* const words :
         {"Termin ist flexibel",
          "Termin ist der 18.12.",
          "Ist der Termin egal?",
          "Farbe ist egal",
          "Material egal"}) {
        EXPECT_FALSE(frees_date(words)) << words;
    }
}

TEST(FreeDate, leaves_no_day_on_the_card_and_in_requests) {
    for (const bool answered : {false, true}) {
        for (const char* const words : {"Termin ist egal", "date doesn't matter"}) {
            AskingScene scene(ClusterScene::unlimited(), kWithDay);
            const auto sent = said(scene, answered, words);
            EXPECT_FALSE(scene.need().deadline) << words;
            EXPECT_THAT(
                only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), Not(HasSubstr("18.12.")))
            ) << words;
            EXPECT_THAT(
                only_text(sent, kTurner), AllOf(HasSubstr("Jetzt gilt"), Not(HasSubstr("18.12.")))
            ) << words;
        }
    }
}

TEST(FreeDate, may_be_followed_by_another_day) {
    AskingScene scene(ClusterScene::unlimited(), kWithDay);
    scene.say_in_chat(kAsker, "Termin ist egal");
    scene.say_in_chat(kAsker, "doch bis Freitag, 15.01.2027");
    ASSERT_TRUE(scene.need().deadline);
    EXPECT_EQ(
        *scene.need().deadline,
        (Date{std::chrono::year(2027), std::chrono::month(1), std::chrono::day(15)})
    );
}

TEST(AnnouncedPapers, are_read_as_such_alone) {
    for (const char* const words :
         {"Zeichnung kommt morgen",
          "Die Zeichnung reiche ich morgen nach",
          "Ich schicke die Zeichnung morgen",
          "Zeichnungen folgen",
          "STEP kommt noch",
          "drawing will follow tomorrow"}) {
        EXPECT_TRUE(announces_papers(words)) << words;
    }
    for (const char* const words :
         {"Zeichnung kommt morgen, und es sind 30 Stück",
          "Kommt die Zeichnung morgen?",
          "Lieferung kommt morgen",
          "Zeichnung"}) {
        EXPECT_FALSE(announces_papers(words)) << words;
    }
}

TEST(AnnouncedPapers, trouble_no_firm_and_set_no_day) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Zeichnung kommt morgen");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_FALSE(scene.need().deadline);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("dann bekommen es die Firmen"));
}

TEST(HintAtASaturday, is_given_once) {
    AskingScene scene(ClusterScene::unlimited(), kOnSaturday);
    ASSERT_THAT(to(scene.asked(), kAsker).front().message.text, HasSubstr("lieber Fr 11.12.2026"));
    const auto sent = scene.say_in_chat(kAsker, "doch 30 Stück");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("30 Stück"), Not(HasSubstr("lieber"))));
    const auto moved = scene.say_in_chat(kAsker, "doch lieber bis Samstag, 19.12.2026");
    EXPECT_THAT(only_text(moved, kAsker), HasSubstr("lieber Fr 18.12.2026"));
}

TEST(HintAtASaturday, is_settled_by_who_works_on_it) {
    for (const char* const words : {"Samstag passt, wir arbeiten durch", "Saturday is fine"}) {
        AskingScene scene(ClusterScene::unlimited(), kOnSaturday);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("bleibt es bei Samstag, 12.12.2026"))
            << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
