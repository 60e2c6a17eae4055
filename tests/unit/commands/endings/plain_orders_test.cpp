#include "commands/endings/plain_orders.hpp"

#include "commands/asker/asker_words.hpp"
#include "commands/endings/award_doubts.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::AskerSays;
using commands::AskerSetting;
using commands::read_asker;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

AskerSetting two_firms() {
    AskerSetting setting;
    setting.firms = {"Dreherei Lautertal GmbH", "Metallverarbeitung Hohe Loog"};
    setting.in_table = 2;
    return setting;
}

TEST(PlainAwards, name_the_firm_as_people_talk) {
    for (const char* const text :
         {"dann nehm ich die Dreherei",
          "gut dann nehm ich die Dreherei Lautertal zu 44,50",
          "Ich nehm die Dreherei Lautertal",
          "na dann nemme mer die Dreherei",
          "Die Dreherei nehm ich",
          "alla hopp, nehmen wir die Dreherei Lautertal",
          "ok, lassen Sie das die Dreherei machen",
          "bitte bei der Dreherei bestellen",
          "wir möchten die Dreherei beauftragen",
          "go ahead with Lautertal",
          "Great, let's go ahead with the offer from Lautertal",
          "please order from Lautertal",
          "let Lautertal make them"}) {
        const auto words = read_asker(text, two_firms());
        EXPECT_EQ(words.says, AskerSays::award) << text;
        EXPECT_EQ(words.firm, 0u) << text;
    }
    EXPECT_EQ(read_asker("Ich nehm die Hohe Loog", two_firms()).firm, 1u);
}

TEST(PlainAwards, are_no_other_words_with_such_a_verb) {
    for (const char* const text :
         {"ich nehm 2 Stück mehr",
          "wir nehmen 1.4301",
          "nehmen wir mal an, es werden 50",
          "die Dreherei soll noch Ra 1,6 anbieten",
          "Nehm ich die Dreherei, geht dann auch KW 3?",
          "wir möchten die Teile nehmen",
          "let them make a drawing",
          "go ahead with the drawing"}) {
        EXPECT_NE(read_asker(text, two_firms()).says, AskerSays::award) << text;
    }
}

TEST(WordsToBegin, are_many) {
    for (const char* const text :
         {"ok, machen Sie das",
          "machen Sie das bitte",
          "ok Montag ist gut, machen Sie das",
          "Passt, bitte fertigen",
          "ja machen Sie es so",
          "ei dann mache se des",
          "Sie können loslegen",
          "legen Sie los",
          "dann los geht's",
          "gut, nehm ich",
          "fertigen Sie die Teile",
          "Go ahead please",
          "please proceed with the order",
          "Great, let's do it",
          "you can start"}) {
        EXPECT_TRUE(commands::tells_to_begin(text)) << text;
    }
    for (const char* const text :
         {"machen Sie das in V2A",
          "machen Sie mal einen Vorschlag",
          "Können Sie das machen?",
          "bitte fertigen nach Zeichnung B",
          "loslegen können wir erst im März",
          "Montag ist gut",
          "12 € ist in Ordnung"}) {
        EXPECT_FALSE(commands::tells_to_begin(text)) << text;
    }
}

TEST(OrdersInPlainWords, go_to_the_only_firm_that_has_offered_after_a_yes) {
    for (const char* const text :
         {"ok, machen Sie das",
          "Wir nehmen das Angebot an.",
          "Wir bestellen",
          "B-2026-001: 9,80 € sind in Ordnung, wir bestellen",
          "Bitte fertigen",
          "go ahead",
          "we accept your offer"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        const auto asked = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(to(asked, kTurner), IsEmpty()) << text;
        EXPECT_THAT(only_text(asked, kAsker), HasSubstr("an Dreherei Wolfstein gehen?")) << text;
        const auto sent = scene.say_in_chat(kAsker, "ja");
        EXPECT_EQ(scene.state(), "awarded") << text;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("haben Sie den Auftrag")) << text;
        EXPECT_THAT(to(sent, kByMail), SizeIs(1)) << text << ": the others hear of it";
    }
}

TEST(OrdersInPlainWords, are_asked_about_where_several_have_offered) {
    for (const char* const text :
         {"ok, machen Sie das", "Wir nehmen das Angebot an.", "Wir bestellen", "go ahead"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        scene.offer(kEnglish, "EUR 10.50 each");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_EQ(scene.state(), "answered") << text;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << text;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << text;
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("Dreherei Wolfstein"), HasSubstr("Sickingen Precision"))
        ) << text;
        const auto chosen = scene.say_in_chat(kAsker, "1");
        EXPECT_EQ(scene.state(), "awarded") << text;
        EXPECT_THAT(only_text(chosen, kTurner), HasSubstr("haben Sie den Auftrag")) << text;
    }
}

TEST(OrdersInPlainWords, are_an_answer_where_the_firm_has_asked) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück. Sollen wir die Kanten brechen?");
    const auto sent = scene.say_in_chat(kAsker, "ja, machen Sie das");
    EXPECT_NE(scene.state(), "awarded");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("als Antwort auf die Rückfrage"));
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "ja"), kTurner), HasSubstr("machen Sie das"));
}

TEST(OrdersInPlainWords, order_nothing_before_there_is_an_offer) {
    AskingScene scene;
    scene.offer(kTurner, "Interesse, Preis kommt morgen");
    scene.say_in_chat(kAsker, "ok, machen Sie das");
    EXPECT_NE(scene.state(), "awarded");
}

TEST(ADoubtedAward, is_never_told_to_the_firm_that_got_it) {
    for (const char* const text :
         {"Oh, Sickingen is cheaper. Can I change my mind?",
          "Ich hab's mir anders überlegt",
          "Kann ich noch wechseln?",
          "Die Sickingen ist doch billiger"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        scene.offer(kEnglish, "EUR 9.50 each");
        scene.say_in_chat(kAsker, "vergeben an 1");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << text;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Zurücknehmen kann ich das nicht mehr"))
            << text;
    }
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück, KW 3");
    scene.say_in_chat(kAsker, "vergeben an 1");
    const auto sent = scene.say_in_chat(kAsker, "Eloxieren wäre günstiger als Lackieren");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Eloxieren")) << "talk about the parts";
}

TEST(AFirmThatPullsOut, is_noted_and_the_asker_reads_who_else_had_offered) {
    for (const char* const text :
         {"Die haben sich doch anders entschieden, Dreherei springt ab",
          "Wolfstein hat leider abgesagt",
          "they have pulled out"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        scene.offer(kEnglish, "EUR 10.50 each");
        scene.say_in_chat(kAsker, "vergeben an 1");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(
                HasSubstr("Dreherei Wolfstein abgesprungen ist"),
                HasSubstr("Sickingen Precision"),
                HasSubstr("10,50"),
                Not(HasSubstr("Zurücknehmen"))
            )
        ) << text;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("abgesprungen")) << text;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << text;
    }
    AskingScene alone;
    alone.offer(kTurner, "9,80 €/Stück, KW 3");
    alone.say_in_chat(kAsker, "vergeben an 1");
    const auto sent = alone.say_in_chat(kAsker, "Wolfstein hat leider abgesagt");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Möchten Sie neu suchen"));
    EXPECT_FALSE(commands::tells_firm_is_out("Wer hat abgesagt?"));
    EXPECT_FALSE(commands::tells_firm_is_out("Wir haben den anderen abgesagt"));
    EXPECT_FALSE(commands::tells_firm_is_out("Der Kunde hat abgesagt"));
    EXPECT_FALSE(commands::tells_firm_is_out("Die Zeichnung hat sich geändert"));
}

TEST(OrderAtAPrice, is_given_at_once_where_the_firm_has_offered_it) {
    for (const char* const words :
         {"Wir nehmen Wolfstein zu 12",
          "wir nehmen Wolfstein für 12,00 €",
          "Wir nehmen Wolfstein"}) {
        AskingScene scene;
        scene.offer(kTurner, "12 € das Stück");
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(), "awarded") << words;
    }
}

TEST(OrderAtAPrice, is_asked_about_where_the_firm_has_offered_another) {
    for (const char* const words :
         {"Wir nehmen Wolfstein zu 11,50",
          "wir nehmen Wolfstein für 11,50 € pro Stück",
          "Wolfstein bekommt den Auftrag für 11,50",
          "wir nehmen Wolfstein für 11 €"}) {
        AskingScene scene;
        scene.offer(kTurner, "12 € das Stück");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_NE(scene.state(), "awarded") << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("hat Dreherei Wolfstein nicht angeboten"))
            << words;
        scene.say_in_chat(kAsker, "ja");
        EXPECT_EQ(scene.state(), "awarded") << words;
    }
}

TEST(OrderAtAPrice, is_given_where_the_firm_has_offered_that_price) {
    AskingScene scene;
    scene.offer(kTurner, "12 € das Stück");
    scene.say_in_chat(kAsker, "wir nehmen Wolfstein für 12 €");
    EXPECT_EQ(scene.state(), "awarded");
}

TEST(OrderAtAPrice, reads_no_amount_of_pieces_and_no_day_as_a_price) {
    AskingScene scene;
    scene.offer(kTurner, "12 € das Stück");
    scene.say_in_chat(kAsker, "Auftrag an Wolfstein, Liefertermin passt");
    EXPECT_EQ(scene.state(), "awarded");
}

}  // namespace
}  // namespace clusterlotse::test
