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

/// kTurner is 1 of the table, kByMail is 2.
class Addressed : public testing::Test {
protected:
    Addressed() {
        scene_.offer(kTurner, "12 €/Stück, KW 3");
        scene_.offer(kByMail, "Können wir, 11 €/Stück, KW 4");
    }

    AskingScene scene_;
};

TEST_F(Addressed, words_go_to_the_firm_of_that_number_alone) {
    for (const char* const words :
         {"an 2: Bitte ein Muster schicken",
          "an Firma 2: Bitte ein Muster schicken",
          "2: Bitte ein Muster schicken",
          "an 2 bitte ein Muster schicken",
          "an Otterbach: Bitte ein Muster schicken",
          "to 2: Bitte ein Muster schicken",
          "B-2026-001 an 2: Bitte ein Muster schicken"}) {
        const auto sent = scene_.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("itte ein Muster schicken")) << words;
        EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("an 2"))) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        EXPECT_EQ(
            only_text(sent, kAsker), "B-2026-001: Ihre Nachricht ist bei Zerspanung Otterbach."
        ) << words;
    }
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002"));
    EXPECT_THAT(scene_.need().amendments, IsEmpty());
}

TEST_F(Addressed, words_are_answered_to_the_asker) {
    const auto sent = scene_.say_in_chat(kAsker, "an 2: Wann können Sie liefern?");
    const auto back = scene_.answer(to(sent, kByMail).front(), "In KW 2 geht es auch.");
    EXPECT_THAT(only_text(back, kAsker), AllOf(HasSubstr("Otterbach"), HasSubstr("KW 2")));
    EXPECT_THAT(to(back, kTurner), IsEmpty());
}

TEST_F(Addressed, words_tell_nobody_who_asks_and_the_asker_reads_what_is_left) {
    const auto sent = scene_.say_in_chat(
        kAsker, "an 2: Bitte Muster an Pumpenbau Alsenz, Erika Brandt, Tel. 06362 123456"
    );
    EXPECT_THAT(
        only_text(sent, kByMail),
        AllOf(Not(HasSubstr("Alsenz")), Not(HasSubstr("Brandt")), Not(HasSubstr("123456")))
    );
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("bei Zerspanung Otterbach"), HasSubstr("weggelassen"))
    );
}

TEST_F(Addressed, words_to_an_unknown_number_go_to_nobody) {
    for (const char* const words :
         {"an 7: Bitte ein Muster", "7: Bitte ein Muster", "an 1 und 7: Bitte ein Muster"}) {
        const auto sent = scene_.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("„7“"), HasSubstr("1  Dreherei"), HasSubstr("2  Zerspanung"))
        ) << words;
        EXPECT_THAT(sent, SizeIs(1)) << words;
    }
}

TEST_F(Addressed, words_to_all_reach_everybody_who_is_still_in_it) {
    scene_.answer(to(scene_.asked(), kEnglish).front(), "no, sorry, no capacity");
    const auto sent = scene_.say_in_chat(kAsker, "an alle: Können Sie ein Muster schicken?");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Können Sie ein Muster schicken?"));
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Können Sie ein Muster schicken?"));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
    EXPECT_EQ(
        only_text(sent, kAsker),
        "B-2026-001: Ihre Nachricht ist bei allen 2 Firmen, die noch dabei sind."
    );
}

TEST_F(Addressed, words_to_all_that_change_the_need_change_it) {
    const auto sent = scene_.say_in_chat(kAsker, "an alle: Es sind jetzt 30 Stück");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("30 Stück"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ist ergänzt"));
}

TEST_F(Addressed, words_to_one_firm_do_not_change_the_need_of_all) {
    const auto sent = scene_.say_in_chat(kAsker, "an 2: doch 30 Stück statt 20");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("30 Stück"));
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(scene_.need().amendments, IsEmpty());
}

TEST_F(Addressed, words_that_give_the_order_give_it_to_that_firm) {
    scene_.say_in_chat(kAsker, "an 2: Sie bekommen den Auftrag");
    EXPECT_EQ(scene_.state_of("zerspaner"), "chosen");
    EXPECT_EQ(scene_.state_of("dreherei"), "not_chosen");
}

TEST_F(Addressed, two_lines_go_each_to_its_own_firm) {
    const auto sent = scene_.say_in_chat(kAsker, "an 1: Bitte ein Muster\nan 2: Wann genau?");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("Bitte ein Muster"), Not(HasSubstr("Wann")))
    );
    EXPECT_THAT(
        only_text(sent, kByMail), AllOf(HasSubstr("Wann genau?"), Not(HasSubstr("Muster")))
    );
}

TEST_F(Addressed, words_as_a_reply_to_another_firms_answer_go_where_they_are_addressed) {
    const auto again = scene_.offer(kTurner, "11,50 €/Stück");
    const auto sent = scene_.answer(to(again, kAsker).front(), "an 2: Bitte ein Muster");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Muster"));
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(AddressedTooEarly, words_hear_that_nobody_has_answered) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "an 2: Bitte ein Muster");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("noch niemand geantwortet"));
    EXPECT_THAT(sent, SizeIs(1));
}

TEST(AddressedBare, a_number_of_a_supplier_stays_his_answer) {
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "4: 12 €/Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 €"));
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
}

}  // namespace
}  // namespace clusterlotse::test
