// What a salesman adds in a few words, and what the bot asks him once.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string last_read_back(AskingScene& scene, std::initializer_list<const char*> words) {
    std::string text;
    for (const char* const one : words) {
        text = only_text(scene.say_in_chat(kTurner, one), kTurner);
    }
    return text;
}

TEST(ToldLater, is_what_a_price_is_for) {
    AskingScene scene;
    scene.offer(kTurner, "12 €");
    EXPECT_THAT(last_read_back(scene, {"pro Stück"}), HasSubstr("Angebot · 12 €/Stück."));
    EXPECT_THAT(last_read_back(scene, {"netto"}), HasSubstr("Angebot · 12 €/Stück netto."));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand"), kAsker),
        HasSubstr("Angebot · 12 €/Stück netto")
    );
    AskingScene total;
    total.offer(kTurner, "250 €");
    EXPECT_THAT(last_read_back(total, {"alles zusammen"}), HasSubstr("Angebot · 250 € gesamt."));
    AskingScene hour;
    hour.offer(kTurner, "80 €/Stunde");
    EXPECT_THAT(last_read_back(hour, {"pro Stück"}), Not(HasSubstr("80 €/Stück")));
}

TEST(ToldLater, is_how_long_the_offer_holds_and_the_asker_hears_it_at_once) {
    AskingScene scene(config::NeedSettings{});
    scene.offer(kTurner, "12 €/Stück, KW 3");
    const auto sent = scene.say_in_chat(kTurner, "Preis gilt nur noch bis Freitag");
    EXPECT_THAT(
        only_text(sent, kTurner),
        HasSubstr("Angebot · 12 €/Stück · Lieferung KW 3 (22.01.) · gültig bis Fr 27.11.2026")
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("gültig bis Fr 27.11.2026"));
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    const auto table = scene.say_in_chat(kAsker, "!vergleich");
    ASSERT_EQ(to(table, kAsker).size(), 1U);
    const auto& files = to(table, kAsker).at(0).message.attachments;
    ASSERT_EQ(files.size(), 1U);
    EXPECT_THAT(*files.front().content, HasSubstr("gültig bis 27.11.2026"));
}

TEST(ToldLater, is_the_day_from_which_a_yes_holds) {
    AskingScene scene;
    scene.offer(kTurner, "Interesse");
    EXPECT_THAT(
        last_read_back(scene, {"erst ab 11.1."}), HasSubstr("Interesse · ab Mo 11.01.2027")
    );
    EXPECT_EQ(scene.state_of("dreherei"), "interested");
}

TEST(DayInDoubt, is_asked_about_once) {
    struct Case {
        const char* words;
        const char* line;
    };
    for (const Case& one :
         {Case{"Lieferung", "Angebot · 12 €/Stück · Lieferung Fr 27.11.2026."},
          Case{"der Preis gilt bis dahin", "Angebot · 12 €/Stück · gültig bis Fr 27.11.2026."},
          Case{"PREIS", "Angebot · 12 €/Stück · gültig bis Fr 27.11.2026."}}) {
        AskingScene scene;
        scene.offer(kTurner, "12 €/Stück");
        EXPECT_THAT(
            last_read_back(scene, {"zu dem Preis machen wir das bis Freitag"}),
            HasSubstr("Ist der 27.11.2026 Ihr Liefertermin, oder gilt der Preis bis dahin?")
        );
        EXPECT_THAT(
            last_read_back(scene, {one.words}),
            AllOf(HasSubstr(one.line), Not(HasSubstr("Liefertermin, oder")))
        ) << one.words;
    }
}

TEST(ReasonOfANo, is_a_digit_of_the_list_that_was_shown) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "6"), kTurner),
        AllOf(HasSubstr("1 Kapazität · 2 Verfahren"), HasSubstr("ohne Grund ist es auch gut"))
    );
    EXPECT_THAT(
        last_read_back(scene, {"1"}),
        AllOf(HasSubstr("Absage · Kapazität"), Not(HasSubstr("2 Verfahren")))
    );
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
    AskingScene third;
    third.offer(kTurner, "6");
    EXPECT_THAT(last_read_back(third, {"3"}), HasSubstr("Absage · Werkstoff"));
}

TEST(ReasonOfANo, is_not_meant_by_a_digit_below_the_request_itself) {
    AskingScene scene;
    scene.offer(kTurner, "6");
    EXPECT_THAT(only_text(scene.offer(kTurner, "1"), kTurner), HasSubstr("Interesse"));
    EXPECT_EQ(scene.state_of("dreherei"), "interested");
}

TEST(ReasonOfANo, is_not_asked_for_where_it_was_given) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "leider keine Kapazität"), kTurner),
        Not(HasSubstr("Woran liegt es"))
    );
    AskingScene english;
    EXPECT_THAT(only_text(english.offer(kEnglish, "6"), kEnglish), HasSubstr("1 capacity"));
}

/// A need whose message brought a drawing, with these words.
struct DrawnNeed {
    explicit DrawnNeed(const std::string& words = "") {
        InboundMessage message = scene.chat(kAsker, std::string(kNeed) + words);
        message.attachments = {pdf_named("Welle.pdf")};
        asked = scene.say(std::move(message));
    }
    std::vector<Sent> says(const std::string& words) {
        return scene.answer(to(asked, kTurner).at(0), words);
    }
    ClusterScene scene;
    std::vector<Sent> asked;
};

TEST(WantedDrawing, is_interest_where_it_comes_with_that) {
    for (const char* const words :
         {"Zeichnung bitte",
          "Bitte Zeichnung schicken",
          "könnt ihr mal die Zeichnung schicken",
          "Zeichnung?",
          "brauche erst die Zeichnung",
          "drawing please",
          "can you send the drawing?"}) {
        DrawnNeed need;
        const auto sent = need.says(words);
        ASSERT_EQ(to(sent, kTurner).size(), 2U) << words;
        EXPECT_THAT(
            to(sent, kTurner).at(0).message.text,
            AllOf(HasSubstr("Verstanden als: Interesse"), HasSubstr("Die Unterlagen schicke ich"))
        ) << words;
        EXPECT_THAT(names_to(sent, kTurner), ElementsAre("B-2026-001-1.pdf")) << words;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << words;
        EXPECT_THAT(only_text(need.says("Zeichnung bitte"), kTurner), HasSubstr("schon bekommen"))
            << words;
    }
}

TEST(WantedDrawing, is_told_to_the_asker_where_it_waits_for_an_agreement_or_the_order) {
    DrawnNeed agreement(". Zeichnung nur nach NDA");
    const auto sent = agreement.says("Zeichnung bitte");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("erst nach einer Geheimhaltungsvereinbarung"));
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Verstanden als: Interesse"),
            HasSubstr("„NDA mit Dreherei Wolfstein liegt vor“"),
            Not(HasSubstr("allen gefragten"))
        )
    );
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    const auto signed_now =
        agreement.scene.answer(to(sent, kAsker).front(), "NDA mit Dreherei Wolfstein liegt vor");
    EXPECT_THAT(names_to(signed_now, kTurner), ElementsAre("B-2026-001-1.pdf"));
    EXPECT_THAT(
        only_text(agreement.scene.say_in_chat(kAsker, "!stand"), kAsker),
        Not(HasSubstr("Rückfrage"))
    );
    DrawnNeed order(". Zeichnung erst mit Auftrag");
    const auto later = order.says("drawing please");
    EXPECT_THAT(only_text(later, kTurner), HasSubstr("erst mit dem Auftrag"));
    EXPECT_THAT(only_text(later, kAsker), HasSubstr("dass es sie erst mit dem Auftrag gibt"));
}

TEST(WantedDrawing, beside_a_yes_is_no_question_to_the_asker) {
    for (const char* const words :
         {"Interesse, bitte Zeichnung",
          "Interesse, bitte Zeichnung schicken",
          "Interesse. Können Sie uns die Zeichnung schicken?",
          "1, bitte Zeichnung",
          "Wir haben Interesse, könnten wir die Zeichnung bekommen?",
          "interested, can you send the drawing?"}) {
        DrawnNeed need(". Zeichnung nur nach NDA");
        const auto sent = need.says(words);
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(
                HasSubstr("Verstanden als: Interesse."),
                HasSubstr("erst nach einer Geheimhaltungsvereinbarung")
            )
        ) << words;
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("NDA mit Dreherei Wolfstein"), Not(HasSubstr("allen gefragten")))
        ) << words;
    }
}

TEST(WantedDrawing, beside_a_price_or_another_question_keeps_them) {
    DrawnNeed priced(". Zeichnung nur nach NDA");
    EXPECT_THAT(
        only_text(priced.says("14 €/Stück, bitte Zeichnung"), kTurner),
        AllOf(HasSubstr("Angebot · 14 €/Stück"), HasSubstr("Geheimhaltungsvereinbarung"))
    );
    DrawnNeed asking(". Zeichnung nur nach NDA");
    const auto sent = asking.says("Interesse. Welche Toleranz? Bitte Zeichnung schicken");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("Rückfrage"), HasSubstr("allen")));
}

TEST(WantedDrawing, is_asked_of_the_asker_where_there_is_none) {
    AskingScene none;
    const auto asked = none.offer(kTurner, "Zeichnung bitte");
    EXPECT_THAT(only_text(asked, kTurner), HasSubstr("Unterlagen liegen mir noch keine vor"));
    EXPECT_THAT(only_text(asked, kAsker), HasSubstr("Rückfrage"));
    EXPECT_THAT(to(asked, kModerator), IsEmpty());
}

TEST(WantedDrawing, leaves_an_offer_as_it_is) {
    AskingScene scene;
    scene.offer(kTurner, "12 €/Stück, KW 3");
    EXPECT_THAT(last_read_back(scene, {"Zeichnung bitte"}), HasSubstr("Angebot · 12 €/Stück"));
}

TEST(BarePrices, of_two_conditions_count_with_a_yes) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "bis März für 12, sonst 14"), kTurner),
        HasSubstr("Sind das Preise?")
    );
    EXPECT_THAT(
        last_read_back(scene, {"ja"}),
        HasSubstr("Angebot · 12 €/Stück (bis März) · 14 €/Stück (sonst)")
    );
}

TEST(SpokenPrice, is_read_in_dialect) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(
            scene.offer(kTurner, "Des krieche mer hie, fer zwelf fuffzisch s Stick"), kTurner
        ),
        HasSubstr("12,50 €/Stück")
    );
}

}  // namespace
}  // namespace clusterlotse::test
