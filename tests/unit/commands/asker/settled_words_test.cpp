#include "commands/asker/settled_words.hpp"

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

TEST(Approval, is_thanked_for_and_asks_nobody) {
    for (const char* const words :
         {"Super, passt so", "gut so", "perfekt", "looks good", "Top, passt"}) {
        for (const bool by_mail : {false, true}) {
            AskingScene scene;
            const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "AW: Drehteile", words))
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words;
            EXPECT_THAT(only_text(sent, by_mail ? kAskerMail : kAsker), HasSubstr("Gern!"))
                << words;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
        }
    }
}

TEST(SettledMatters, are_nothing_to_be_done) {
    for (const char* const words :
         {"Das mit dem Preis hat sich erledigt",
          "Die Sache mit der Zeichnung hat sich geklärt",
          "das mit dem Termin ist erledigt, danke",
          "The thing with the price is settled"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            if (answered) {
                scene.offer(kTurner);
            }
            const auto sent = scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ist hier nichts zu tun")) << words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
            EXPECT_EQ(scene.state(), answered ? "answered" : "distributed") << words;
        }
    }
}

TEST(SettledMatters, are_not_the_need_itself) {
    using commands::settles_a_matter;
    for (const char* const words :
         {"Das mit dem Auftrag hat sich erledigt",
          "Das hat sich erledigt",
          "Hat sich das mit dem Preis erledigt?",
          "Das mit dem Preis passt uns nicht"}) {
        EXPECT_FALSE(settles_a_matter(words)) << words;
    }
    AskingScene scene;
    scene.say_in_chat(kAsker, "Das mit den Drehteilen hat sich erledigt");
    EXPECT_EQ(scene.state(), "withdrawn");
}

TEST(SettledMatters, that_may_be_the_need_or_a_firm_are_asked_about) {
    for (const char* const words :
         {"Das mit dem Projekt hat sich erledigt.",
          "Das mit den Angeboten hat sich erledigt.",
          "Das mit der Fertigung hat sich erledigt.",
          "Das mit dem Drehen hat sich erledigt.",
          "Das mit Berger hat sich erledigt.",
          "die Sache mit Lautertal ist vom Tisch",
          "Das mit der Platte ist erledigt"}) {
        AskingScene scene(
            AskingScene::unlimited(), "20 Wellen aus C45, Ø 40 mm, Drehen bis 15.03.2027"
        );
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("Was genau hat sich erledigt?"), HasSubstr("B-2026-001 zurückgezogen"))
        ) << words;
        EXPECT_EQ(scene.state(), "distributed") << words;
    }
    for (const char* const words :
         {"Das mit dem Liefertermin hat sich erledigt",
          "das mit der Rückfrage ist erledigt",
          "Das mit der Fertigung passt so"}) {
        AskingScene scene;
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, words), kAsker), HasSubstr("ist hier nichts zu tun")
        ) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
