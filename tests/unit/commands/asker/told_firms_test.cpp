// One firm is named in words that are for it.
#include "commands/asker/told_firms.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::may_ask_firm;
using commands::told_to_firm;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class ToldFirms : public testing::Test {
protected:
    ToldFirms() {
        scene_.offer(kTurner, "12 €/Stück, KW 3");
        scene_.offer(kEnglish, "14 EUR each, week 3");
    }

    AskingScene scene_;
};

TEST_F(ToldFirms, read_what_is_for_them_however_it_is_said) {
    for (const char* const words :
         {"sagt Wolfstein bitte, dass wir die Zeichnung nachreichen",
          "sag Wolfstein, dass die Zeichnung kommt",
          "Sagen Sie Wolfstein bitte, wir brauchen es entgratet",
          "Frage an Wolfstein: geht das auch in 2 Wochen?",
          "bei Wolfstein nachhaken, ob der Termin hält",
          "bitte bei Wolfstein nachfragen ob die auch lackieren",
          "hak mal bei Wolfstein nach, ob das klappt",
          "kann Wolfstein auch lackieren?",
          "kann die Dreherei Wolfstein auch lackieren?",
          "@Wolfstein bitte Muster schicken",
          "@Dreherei Wolfstein wann könnt ihr liefern?",
          "Richte Wolfstein aus, dass wir einverstanden sind",
          "gib Wolfstein Bescheid, dass es eilt",
          "teilen Sie Wolfstein mit, dass wir Montag anrufen",
          "Wolfstein soll bitte ein Muster schicken",
          "Wolfstein möge bitte den Preis für 50 nennen",
          "schreib Wolfstein, dass wir warten",
          "tell Wolfstein that the drawing follows",
          "ask Wolfstein whether they can paint",
          "let Wolfstein know that it is urgent",
          "hat Wolfstein ein 3.1-Zeugnis?",
          "liefert Wolfstein auch frei Haus?",
          "was meint Wolfstein mit brutto?",
          "Nachricht für Wolfstein - bitte anrufen",
          "von Wolfstein hätten wir gern noch ein Muster",
          "Wolfstein bitte fragen, ob sie verzinken",
          "Können Sie Wolfstein fragen, ob die verzinken",
          "Frag Wolfstein, wann sie liefern können",
          "ich hätte eine Frage an Wolfstein, machen die auch Gravur?"}) {
        const auto sent = scene_.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << words;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        EXPECT_EQ(only_text(sent, kAsker), "B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.")
            << words;
    }
    EXPECT_THAT(scene_.need().amendments, IsEmpty());
    EXPECT_EQ(scene_.state_of("dreherei"), "offered");
}

TEST_F(ToldFirms, read_only_what_is_for_them) {
    const auto sent = scene_.say_in_chat(kAsker, "sag Wolfstein, dass die Zeichnung kommt");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("dass die Zeichnung kommt"));
    EXPECT_THAT(only_text(sent, kTurner), testing::Not(HasSubstr("sag Wolfstein")));
}

TEST_F(ToldFirms, read_nothing_of_what_is_said_about_them) {
    for (const char* const words :
         {"hat Wolfstein schon geantwortet?",
          "ist Wolfstein teurer?",
          "Wolfstein soll bitte keinen Auftrag bekommen"}) {
        AskingScene scene;
        scene.offer(kTurner, "12 €/Stück, KW 3");
        scene.offer(kEnglish, "14 EUR each, week 3");
        EXPECT_THAT(to(scene.say_in_chat(kAsker, words), kTurner), IsEmpty()) << words;
    }
}

TEST_F(ToldFirms, do_not_take_an_award_for_a_message) {
    scene_.say_in_chat(kAsker, "Wolfstein soll den Auftrag bekommen");
    EXPECT_EQ(scene_.state(), "awarded");
}

TEST(ToldToFirm, needs_a_name_with_a_capital_and_something_to_say) {
    const auto told = told_to_firm("sagt Glantal bitte, dass wir warten");
    ASSERT_TRUE(told);
    EXPECT_EQ(told->firm, "Glantal");
    EXPECT_EQ(told->words, "dass wir warten");
    for (const char* const words :
         {"", "sag mal, ob das geht", "sag Glantal", "20 Drehteile aus 1.4301", "@"}) {
        EXPECT_FALSE(told_to_firm(words)) << words;
    }
}

TEST(ToldToFirm, takes_questions_about_a_firm_for_none_to_it) {
    EXPECT_TRUE(may_ask_firm("Hat Glantal ein Zeugnis?"));
    EXPECT_FALSE(may_ask_firm("Hat Glantal geantwortet?"));
    EXPECT_FALSE(may_ask_firm("Ist Glantal gut?"));
    EXPECT_FALSE(may_ask_firm("Glantal hat ein Zeugnis"));
}

}  // namespace
}  // namespace clusterlotse::test
