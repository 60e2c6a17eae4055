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

/// kTurner is 1 of the table, kByMail is 2 and cheaper.
std::unique_ptr<AskingScene> answered() {
    auto scene = std::make_unique<AskingScene>();
    scene->offer(kTurner, "12 €/Stück, KW 3");
    scene->offer(kByMail, "Können wir, 11 €/Stück, KW 4");
    return scene;
}

TEST(AwardWords, give_the_order_in_many_wordings) {
    for (const char* const words :
         {"Wir nehmen Otterbach",
          "Wir nehmen die 2",
          "Wir nehmen 2",
          "Zuschlag an 2",
          "2 soll es machen",
          "die 2 macht es",
          "Auftrag geht an Otterbach",
          "Auftrag an 2",
          "we take no. 2",
          "2 gets it"}) {
        const auto scene = answered();
        scene->say_in_chat(kAsker, words);
        EXPECT_EQ(scene->state_of("zerspaner"), "chosen") << words;
        EXPECT_EQ(scene->state_of("dreherei"), "not_chosen") << words;
    }
}

TEST(AwardToTheCheapest, asks_which_one_and_names_him_by_his_number) {
    for (const char* const words :
         {"der günstigere macht es",
          "der Günstigste bekommt es",
          "Der guenstigste bekommt den Auftrag",
          "den günstigeren bitte",
          "wir nehmen den billigsten",
          "Wer am günstigsten ist, bekommt den Auftrag",
          "der mit dem besten Preis soll es machen",
          "the cheapest gets it",
          "we go with the cheaper one"}) {
        const auto scene = answered();
        const auto sent = scene->say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(
                HasSubstr("Wer bekommt den Auftrag?"),
                HasSubstr("1  Dreherei Wolfstein"),
                HasSubstr("Am günstigsten ist bisher Nr. 2, Zerspanung Otterbach.")
            )
        ) << words;
        EXPECT_THAT(sent, SizeIs(1)) << words;
        scene->say_in_chat(kAsker, "2");
        EXPECT_EQ(scene->state_of("zerspaner"), "chosen") << words;
    }
}

TEST(AwardToTheCheapest, is_relayed_to_nobody_where_it_answers_a_firm_or_its_question) {
    for (const char* const last : {"11,50 €/Stück", "Frage: Welche Rauheit ist nötig?"}) {
        for (const char* const words :
             {"der günstigere macht es", "Der Günstigste bekommt es, wenn er bis Freitag zusagt"}) {
            const auto scene = answered();
            const auto offer = scene->offer(kTurner, last);
            const auto sent = scene->answer(to(offer, kAsker).front(), words);
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
            EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wer bekommt den Auftrag?")) << words;
        }
    }
}

TEST(AwardToTheCheapest, names_nobody_where_prices_are_not_known) {
    AskingScene scene;
    scene.offer(kTurner, "1");
    scene.offer(kByMail, "Können wir, 11 €/Stück");
    const auto sent = scene.say_in_chat(kAsker, "der günstigere macht es");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("Wer bekommt den Auftrag?"), Not(HasSubstr("Am günstigsten")))
    );
}

TEST(AwardToTheCheapest, is_no_haggling_and_no_need) {
    const auto scene = answered();
    const auto offer = scene->offer(kTurner, "11,90 €/Stück");
    const auto sent = scene->answer(to(offer, kAsker).front(), "Geht es noch etwas günstiger?");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("günstiger?"));
}

TEST(BundleOfAnswers, says_how_all_may_learn_the_name_where_it_is_not_told) {
    for (const bool open : {false, true}) {
        config::NeedSettings needs = ClusterScene::unlimited();
        needs.bundle_answers = std::chrono::hours(1);
        AskingScene scene(
            needs,
            std::string("20 Drehteile aus 1.4301, Ø 40 x 120.") +
                (open ? " Sie dürfen unseren Namen nennen." : "")
        );
        scene.offer(kEnglish, "yes, EUR 12 each");
        scene.offer(kTurner, "12 €/Stück, KW 3");
        scene.offer(kByMail, "Können wir, 11 €/Stück, KW 4");
        const auto sent = scene.wait(std::chrono::hours(2));
        const auto said = HasSubstr("„Name an 2“ oder „Name an alle“");
        if (open) {
            EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("2 neue Antworten"), Not(said)));
        } else {
            EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("2 neue Antworten"), said));
            const auto all = scene.say_in_chat(kAsker, "Name an alle");
            EXPECT_THAT(only_text(all, kTurner), HasSubstr("Pumpenbau Alsenz"));
            EXPECT_THAT(only_text(all, kAsker), HasSubstr("ab jetzt allen gefragten Firmen"));
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
