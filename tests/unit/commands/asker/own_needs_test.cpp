#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(OwnNeeds, named_alone_are_shown_and_posted_by_nobody) {
    for (const char* const words :
         {"offener Bedarf", "open need", "Meine Bedarfe", "my requests", "offene Anfragen"}) {
        AskingScene scene;
        EXPECT_THAT(only_text(scene.say_in_chat(kAsker, words), kAsker), HasSubstr("B-2026-001"))
            << words;
        ClusterScene nothing;
        const auto sent = nothing.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("B-2026-001"))) << words;
        EXPECT_FALSE(nothing.core().office().needs.find_number("B-2026-001")) << words;
    }
}

TEST(OwnNeeds, are_asked_about_in_plain_words) {
    for (const char* const words :
         {"Wie schaut's bei den Drehteilen aus?",
          "Und wer macht das jetzt?",
          "Ist der noch offen?",
          "Warum nur eine Firma?",
          "Warum nur zwei Angebote?",
          "why only one firm?",
          "Un wann hör ich da was?",
          "Haben Sie schon jemand?",
          "Hab ich das schon abgeschickt?",
          "Wann bekomme ich Antworten?"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            if (answered) {
                scene.offer(kTurner);
            }
            const auto sent = scene.say_in_chat(kAsker, words);
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("gefragten Firmen")) << words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        }
    }
}

TEST(OwnNeeds, that_are_left_are_taken_back_by_the_other_one) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "50 Frästeile aus AlMg3, 100 x 60 x 20 mm");
    scene.say_in_chat(kAsker, "Die Drehteile bitte zurückziehen");
    ASSERT_EQ(scene.state(), "withdrawn");
    scene.say_in_chat(kAsker, "die andere auch zurückgezogen");
    EXPECT_EQ(std::string(name_of(scene.need("B-2026-002").state.state())), "withdrawn");
}

TEST(FirmAskedAlready, is_named_with_the_day_and_what_came_of_it) {
    AskingScene scene;
    const auto silent = scene.say_in_chat(kAsker, "auch die Dreherei Wolfstein fragen");
    EXPECT_THAT(
        only_text(silent, kAsker),
        AllOf(HasSubstr("ist schon gefragt, seit 23.11.2026"), HasSubstr("steht noch aus"))
    );
    scene.offer(kTurner);
    const auto answered = scene.say_in_chat(kAsker, "auch die Dreherei Wolfstein fragen");
    EXPECT_THAT(only_text(answered, kAsker), HasSubstr("hat geantwortet"));
    scene.offer(kTurner, "leider nein, keine Kapazität");
    const auto declined = scene.say_in_chat(kAsker, "auch die Dreherei Wolfstein fragen");
    EXPECT_THAT(only_text(declined, kAsker), HasSubstr("hat abgesagt"));
}

TEST(FirmsCounted, are_asked_as_many_as_he_says) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    AskingScene scene(needs);
    const auto sent = scene.say_in_chat(kAsker, "Bitte noch zwei Firmen mehr fragen");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("2 weitere"));
    AskingScene other(needs);
    EXPECT_THAT(
        only_text(other.say_in_chat(kAsker, "noch eine Firma fragen"), kAsker),
        HasSubstr("eine weitere")
    );
}

}  // namespace
}  // namespace clusterlotse::test
