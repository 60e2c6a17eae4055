#include "commands/asker/wanted_less.hpp"

#include "commands/asker/parking_words.hpp"
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

constexpr const char* kShafts = "20 Wellen gedreht aus 1.4301, Ø 40 x 120, bis 22.01.2027";
constexpr Date kDayOfAsking{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};

TEST(FewerPieces, are_asked_about_and_make_no_need) {
    for (const char* const words :
         {"Wir brauchen die Wellen nicht mehr alle",
          "Wir brauchen doch weniger",
          "von den Wellen brauchen wir nur noch einen Teil",
          "Wir brauchen nicht so viele",
          "We don't need all of them"}) {
        for (const bool by_mail : {false, true}) {
            AskingScene scene(AskingScene::unlimited(), kShafts);
            const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "Wellen", words))
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words;
            EXPECT_THAT(
                only_text(sent, by_mail ? kAskerMail : kAsker),
                HasSubstr("Wie viele sollen es sein?")
            ) << words;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
            EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
        }
    }
}

TEST(FewerPieces, are_not_meant_by_other_words) {
    for (const char* const words :
         {"Wir brauchen nur noch 12 Wellen",
          "Wir brauchen die Wellen nicht mehr",
          "Brauchen Sie alle?",
          "Wir brauchen weniger als 20 Wellen",
          "Wir nehmen alle"}) {
        EXPECT_FALSE(commands::wants_other_number(words)) << words;
    }
}

TEST(FewerPieces, come_with_their_number) {
    AskingScene scene(AskingScene::unlimited(), kShafts);
    scene.say_in_chat(kAsker, "Wir brauchen die Wellen nicht mehr alle");
    const auto sent = scene.say_in_chat(kAsker, "doch 12 Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 Stück"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("12 Stück statt 20 Stück"));
}

TEST(NotNeededYet, puts_the_need_aside_until_the_day_that_is_named) {
    for (const char* const words :
         {"Fürs Erste brauchen wir die Wellen nicht, aber im Februar",
          "Die Wellen brauchen wir vorerst nicht, erst wieder im Februar",
          "Wir brauchen die Wellen derzeit nicht, dann wieder ab Februar"}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(), "parked") << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("01.02.2027")) << words;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
    }
}

TEST(NotNeededYet, is_not_said_by_neighbours) {
    for (const char* const words :
         {"Die Wellen brauchen wir erst im Februar",
          "Wir brauchen die Wellen nicht mehr",
          "Fürs Erste brauchen wir 20 Wellen",
          "Jetzt brauchen wir die Wellen nicht",
          "Brauchen Sie die Wellen derzeit nicht?"}) {
        EXPECT_FALSE(commands::not_needed_yet(words, kDayOfAsking)) << words;
    }
}

TEST(StepsOfAPart, are_asked_about_beside_a_running_need) {
    for (const char* const words :
         {"Nur an der Stirnseite härten",
          "Die Lagersitze bitte schleifen",
          "bitte nur die Kanten brechen",
          "only harden the end faces"}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wozu gehört das?")) << words;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
    }
}

TEST(StepsOfAPart, are_needs_where_they_say_what_is_wanted) {
    for (const char* const words :
         {"Nur verzinken: 300 Bleche aus S235, 2 mm", "Wer verzinkt uns 300 Winkel?"}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        scene.say_in_chat(kAsker, words);
        EXPECT_TRUE(scene.core().office().needs.find(2)) << words;
    }
}

TEST(AStepBesideANumber, belongs_to_the_open_need) {
    for (const bool by_mail : {false, true}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        const char* const words = "doch 150 Stück, und bitte Kanten brechen";
        const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "AW: Wellen", words))
                                  : scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, by_mail ? kAskerMail : kAsker),
            AllOf(HasSubstr("150 Stück"), HasSubstr("Entgraten"))
        );
        EXPECT_FALSE(scene.core().office().needs.find(2));
    }
}

TEST(ABareAmount, beside_a_running_need_makes_no_other) {
    AskingScene scene(AskingScene::unlimited(), kShafts);
    const auto sent = scene.say_in_chat(kAsker, "25 Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("25 Stück"));
    EXPECT_FALSE(scene.core().office().needs.find(2));
}

TEST(FewerPieces, are_not_meant_by_other_things_sizes_and_lots) {
    for (const char* const words :
         {"Wir wollen nicht alle Firmen anfragen.",
          "Wir brauchen nicht mehr so viele Angebote, danke.",
          "Wir brauchen nicht alle Zertifikate.",
          "Wir wollen die Wellen nicht alle von einer Firma.",
          "Die Wellen werden im Durchmesser etwas kleiner.",
          "Wir brauchen die Wellen nicht alle auf einmal",
          "Die Wellen werden etwas kürzer und kleiner",
          "We don't need all the certificates",
          "We need fewer quotes"}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        for (const Sent& one : scene.say_in_chat(kAsker, words)) {
            EXPECT_THAT(
                one.message.text,
                AllOf(
                    Not(HasSubstr("Wie viele sollen es sein")),
                    Not(HasSubstr("how many shall it be"))
                )
            ) << words;
        }
        EXPECT_EQ(scene.state(), "distributed") << words;
    }
    for (const char* const words :
         {"Wir brauchen nicht alle Wellen",
          "Wir brauchen nicht mehr so viele Wellen",
          "Die Menge wird kleiner",
          "Es werden weniger Stück"}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, words), kAsker),
            HasSubstr("Wie viele sollen es sein?")
        ) << words;
    }
}

TEST(NotNeededYet, is_not_said_of_the_need_by_words_about_another_thing) {
    for (const char* const words :
         {"die angebote brauchen wir derzeit nicht",
          "die zeichnung brauchen wir momentan nicht",
          "Die Angebote brauchen wir derzeit nicht",
          "We don't need the drawing for now"}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(), "distributed") << words;
    }
    for (const char* const words :
         {"die wellen brauchen wir derzeit nicht",
          "das brauchen wir derzeit nicht",
          "die teile brauchen wir momentan nicht"}) {
        AskingScene scene(AskingScene::unlimited(), kShafts);
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(), "parked") << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
