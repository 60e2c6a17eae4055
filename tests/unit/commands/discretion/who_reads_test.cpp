// What a firm is told about who reads its answer, and that it is so.
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

constexpr const char* kUnclear = "Der Kollege Huber hatte das neulich auf dem Tisch.";

TEST(WhoReads, is_said_in_the_request_in_both_languages) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.asked(), kTurner),
        AllOf(
            HasSubstr("liest nur der Auftraggeber und, wo ich etwas nicht verstehe, der Lotse."),
            HasSubstr("Ihre Fragen und die Antworten darauf bekommen alle gefragten Firmen, ohne "
                      "Ihren Namen.")
        )
    );
    EXPECT_THAT(
        only_text(scene.asked(), kEnglish),
        HasSubstr("Only the customer reads your answer and, where I do not understand something, "
                  "the moderator.")
    );
}

TEST(WhoReads, does_not_speak_of_a_moderator_where_there_is_none) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    const auto sent = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto request = to(sent, kTurner);
    ASSERT_THAT(request, SizeIs(1));
    EXPECT_THAT(request[0].message.text, HasSubstr("liest nur der Auftraggeber."));
    EXPECT_THAT(only_text(scene.answer(request[0], kUnclear), kTurner), Not(HasSubstr("Lotse")));
}

TEST(WhoReads, of_an_answer_that_is_understood_is_the_asker_alone) {
    for (const char* words : {"1", "2 bis 2.12.", "12 € das Stück", "6 Termin"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Lotse"))) << words;
    }
}

TEST(WhoReads, of_one_that_is_not_understood_is_also_the_moderator_and_the_firm_is_told) {
    AskingScene scene;
    const auto sent = scene.offer(kTurner, kUnclear);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Huber"));
    EXPECT_THAT(
        only_text(sent, kTurner),
        HasSubstr("gebe ich dem Auftraggeber weiter. Ganz verstanden habe ich sie nicht, deshalb "
                  "liest sie "
                  "auch der Lotse.")
    );
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

TEST(WhoReads, of_one_that_the_moderator_settled_is_read_back_to_the_firm_which_may_correct_it) {
    AskingScene scene;
    const Sent question = to(scene.offer(kTurner, kUnclear), kModerator).at(0);
    const auto settled = scene.answer(question, "6 Absage");
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
    EXPECT_THAT(
        only_text(settled, kTurner),
        AllOf(
            HasSubstr("Der Lotse hat Ihre Antwort gelesen und versteht sie als: Absage."),
            HasSubstr("Damit ist die Anfrage für Sie erledigt."),
            HasSubstr("schreiben Sie einfach, wie es gemeint war")
        )
    );
    scene.answer(to(settled, kTurner).at(0), "12 € das Stück");
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
}

TEST(WhoReads, of_one_that_was_settled_is_told_once_as_long_as_it_stays_so) {
    AskingScene scene;
    const Sent question = to(scene.offer(kEnglish, kUnclear), kModerator).at(0);
    EXPECT_THAT(
        only_text(scene.answer(question, "1"), kEnglish),
        AllOf(HasSubstr("understands it as: interested."), HasSubstr("The customer reads it"))
    );
    EXPECT_THAT(to(scene.answer(question, "1"), kEnglish), IsEmpty());
}

TEST(WhoReads, of_words_that_came_before_the_release_are_both_where_the_moderator_releases) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301"));
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001 können wir, 12 € das Stück");
    ASSERT_THAT(to(sent, kModerator), SizeIs(1));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Auftraggeber und Lotse wissen also"));
}

}  // namespace
}  // namespace clusterlotse::test
