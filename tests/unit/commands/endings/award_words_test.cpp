#include "commands/asker/asker_words.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::AskerSays;
using commands::AskerSetting;
using commands::read_asker;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

AskerSetting three_firms() {
    AskerSetting setting;
    setting.firms = {"Berger Metallbau GmbH", "Müller & Co. KG", "Dreherei Wolfstein"};
    setting.in_table = 3;
    return setting;
}

TEST(AwardWords, name_a_firm_with_or_without_its_price) {
    struct Case {
        const char* text;
        std::size_t firm;
    };
    constexpr Case kCases[] = {
        {"9,80 passt, nehmen wir, geht an Berger", 0},
        {"Müller & Co bekommt den Auftrag", 1},
        {"wir haben uns für Berger entschieden", 0},
        {"Award goes to Mueller & Co.", 1},
        {"Preis ok, geht an Wolfstein", 2},
        {"wir nehmen Berger für 9,80 das Stück", 0},
        {"Berger kriegt's", 0},
        {"de Berger kriecht de Uffdrach, 9,80 basst", 0},
        {"das geht dann an Müller & Co", 1},
        {"PO goes to Berger at 9.80", 0},
        {"Wir nehmen Berger zu 270", 0},
        {"wir nehmen Berger für 11 €", 0},
        {"Berger nehmen wir für 1.480 € das Stück", 0},
        {"we take Berger for 11 each", 0},
        {"we decided for Wolfstein, 9.80 each is fine", 2},
        {"Dann machen wir das mit Wolfstein", 2},
        {"Zuschlag für Wolfstein, Grund: Preis", 2},
        {"bitte Berger beauftragen", 0},
        {"mueller macht das Rennen", 1},
        {"Berger hat den Zuschlag. Danke an alle!", 0},
        {"We take the offer from Berger.", 0},
        {"we accept the quote of Mueller & Co", 1},
        {"wir nehmen das Angebot von Wolfstein an", 2},
        {"Das Angebot der Dreherei Wolfstein nehmen wir gerne an", 2},
    };
    for (const Case& one : kCases) {
        const auto words = read_asker(one.text, three_firms());
        EXPECT_EQ(words.says, AskerSays::award) << one.text;
        EXPECT_EQ(words.firm, one.firm) << one.text;
        EXPECT_FALSE(words.besides) << one.text;
    }
}

TEST(AwardWords, with_something_else_beside_them_are_asked_about) {
    for (const char* const text :
         {"geht an Berger, bitte mit Zeugnis 3.1",
          "Müller & Co bekommt den Auftrag, Lieferung dann in zwei Losen"}) {
        const auto words = read_asker(text, three_firms());
        EXPECT_EQ(words.says, AskerSays::unclear_ending) << text;
        EXPECT_TRUE(words.besides) << text;
    }
}

TEST(AwardWords, that_doubt_or_ask_award_nothing) {
    for (const char* const text :
         {"geht vermutlich an Berger",
          "geht das an Berger?",
          "Berger war letztes Mal zu teuer",
          "wir tendieren zu Müller",
          "die Zeichnung geht an Berger, sobald er ja sagt",
          "Es geht an die Substanz"}) {
        EXPECT_NE(read_asker(text, three_firms()).says, AskerSays::award) << text;
    }
}

TEST(Awards, with_price_and_name_end_the_need_and_everybody_gets_his_last_word) {
    for (const char* const text :
         {"9,80 passt, nehmen wir, geht an Wolfstein",
          "wir haben uns für Wolfstein entschieden",
          "Award goes to Wolfstein"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        scene.offer(kEnglish, "EUR 10.50 each");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_EQ(scene.state(), "awarded") << text;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("haben Sie den Auftrag")) << text;
        EXPECT_THAT(to(sent, kEnglish), SizeIs(1)) << text;
        EXPECT_THAT(to(sent, kByMail), SizeIs(1)) << text;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << text;
    }
}

TEST(Awards, are_understood_though_he_was_spoken_to_as_a_supplier_or_posted_again) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück, KW 3");
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    const auto sent = scene.say_in_chat(kAsker, "9,80 passt, geht an Wolfstein");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("B-2026-001"));
    EXPECT_EQ(scene.state(), "awarded") << "that need has the offer";
}

TEST(Awards, with_a_condition_wait_for_a_yes_and_then_carry_it) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück, KW 3");
    const auto sure = scene.say_in_chat(kAsker, "geht an Wolfstein, bitte mit Zeugnis 3.1");
    EXPECT_THAT(to(sure, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sure, kAsker), HasSubstr("Soll B-2026-001 an Dreherei Wolfstein gehen?"));
    const auto yes = scene.say_in_chat(kAsker, "ja");
    EXPECT_EQ(scene.state(), "awarded");
    EXPECT_THAT(to(yes, kTurner), SizeIs(2)) << "the order, and his words";
}

TEST(Awards, of_which_he_thinks_better_change_nothing) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück, KW 3");
    scene.say_in_chat(kAsker, "geht an Wolfstein, bitte mit Zeugnis 3.1");
    const auto no = scene.say_in_chat(kAsker, "nein, noch nicht");
    EXPECT_EQ(scene.state(), "answered");
    EXPECT_THAT(to(no, kTurner), IsEmpty());
}

TEST(Awards, are_asked_about_where_an_offer_is_taken_without_saying_whose) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück, KW 3");
    const auto sure = scene.say_in_chat(kAsker, "9,80 passt, nehmen wir");
    EXPECT_THAT(to(sure, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sure, kAsker), HasSubstr("an Dreherei Wolfstein gehen?"));
    scene.say_in_chat(kAsker, "ja");
    EXPECT_EQ(scene.state(), "awarded");
}

TEST(AwardWords, are_none_where_one_material_replaces_another) {
    for (const char* const text :
         {"Statt 18CrNiMo7-6 nehmen wir 16MnCr5", "statt 1.4301 nehmen wir 1.4571"}) {
        EXPECT_EQ(read_asker(text, three_firms()).says, AskerSays::nothing) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
