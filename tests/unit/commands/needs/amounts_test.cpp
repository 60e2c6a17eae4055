#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(AmountCorrections, are_understood_whatever_the_old_amount_stands_beside) {
    for (const char* words :
         {"die Menge ist jetzt 25 und nicht 20, Termin KW 8",
          "25 statt 20, Termin KW 8",
          "25 Stück, nicht 20. Termin KW 8",
          "quantity is now 25, deadline week 8"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, std::string("B-2026-001: ") + words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("25 Stück")) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Verstanden als: 25 Stück")) << words;
    }
}

TEST(AmountCorrections, may_be_said_as_people_speak) {
    struct Case {
        const char* words;
        const char* amount;
    };
    constexpr Case kCases[] = {
        {"Mach 80 draus", "80 Stück"},
        {"machen Sie bitte 80 daraus", "80 Stück"},
        {"Nee, doch 60.", "60 Stück"},
        {"Und eigentlich brauchen wir 70, sorry!!", "70 Stück"},
        {"es werden doch 1.200", "1200 Stück"},
        {"actually make that 200", "200 Stück"},
        {"Doch wieder 30 statt 20 bitte. Ach nein, lassen wir es bei 25.", "25 Stück"},
        {"bleiben wir bei 40 Stück", "40 Stück"},
    };
    for (const Case& one : kCases) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, one.words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(one.amount)) << one.words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(one.amount)) << one.words;
    }
}

TEST(AmountCorrections, take_no_size_day_or_price_for_an_amount) {
    for (const char* const words :
         {"B-2026-001: doch 60 mm lang",
          "B-2026-001: doch 15.03.",
          "B-2026-001: bleiben wir bei 1.4301",
          "B-2026-001: eigentlich brauchen wir 3 mm Fase",
          "B-2026-001: lieber in 20 Tagen"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("20 Stück")) << words;
    }
}

TEST(AmountCorrections, leave_sizes_and_other_numbers_alone) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001: Ø 42 und nicht 40, Länge 130");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("20 Stück"));
}

TEST(BarePrices, with_cents_for_a_piece_are_prices) {
    for (const char* words :
         {"können wir, 12,50 das stück, ab KW 6",
          "machen wir für 12,50 pro Teil",
          "Geht. 12,50/Stk"}) {
        AskingScene scene;
        EXPECT_THAT(only_text(scene.offer(kTurner, words), kTurner), HasSubstr("Angebot · 12,50 €"))
            << words;
    }
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "können wir für 1250 das stück äh sorry 12,50");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("1250")));
}

TEST(BarePrices, with_a_dash_or_behind_words_of_price_are_prices) {
    struct Case {
        const char* words;
        const char* price;
    };
    constexpr Case kCases[] = {
        {"moin, mach ma so um die 12,- das Stück netto, KW 3 👍", "12 €/Stück"},
        {"12,-- netto ab Werk, 3 Wo", "12 € netto"},
        {"geht klar, 1.250,– pauschal", "1.250 €"},
        {"zu teuer für euch wird's nicht, sag ich mal 11 pro Teil", "11 €/Stück"},
    };
    for (const Case& one : kCases) {
        AskingScene scene;
        EXPECT_THAT(only_text(scene.offer(kTurner, one.words), kTurner), HasSubstr(one.price))
            << one.words;
    }
    AskingScene pieces;
    EXPECT_THAT(
        only_text(pieces.offer(kTurner, "machbar, 4 pro Teil gehen in die Vorrichtung"), kTurner),
        Not(HasSubstr("€"))
    );
    AskingScene doubtful;
    const auto sent = doubtful.offer(kTurner, "ja, 3 Wochen, 18");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(
            HasSubstr("Verstanden als: Interesse · Lieferzeit 21 Tage."),
            HasSubstr("Ist 18 € Ihr Preis je Stück?")
        )
    );
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("18 €"))) << "no price is guessed";
}

TEST(Offers, are_put_right_by_a_bare_number_and_kept_when_a_yes_or_a_question_follows) {
    AskingScene scene;
    const auto offered = scene.offer(kTurner, "12,- das Stück, KW 3");
    const auto right = scene.answer(to(offered, kTurner).front(), "nee quatsch 14,50");
    EXPECT_THAT(only_text(right, kTurner), HasSubstr("Angebot · 14,50 €/Stück · Lieferung KW 3"));
    const auto yes = scene.answer(to(right, kTurner).front(), "Ja klar!");
    EXPECT_THAT(only_text(yes, kTurner), HasSubstr("14,50 €/Stück"));
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    scene.answer(to(yes, kTurner).front(), "Gibt es eine Zeichnung?");
    const auto table = scene.say_in_chat(kAsker, "!stand");
    EXPECT_THAT(only_text(table, kAsker), HasSubstr("14,50 €/Stück"));
    EXPECT_EQ(scene.state_of("dreherei"), "questioned");
}

TEST(Offers, whose_price_comes_on_request_are_interest) {
    for (const char* const words : {"Preis auf Anfrage", "Price on request"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_EQ(scene.state_of("dreherei"), "interested") << words;
        EXPECT_TRUE(to(sent, kModerator).empty()) << words;
    }
}

TEST(Terms, of_payment_and_of_the_offer_are_no_time_of_delivery) {
    for (const char* words :
         {"13,80 €/Stück, Zahlungsziel 30 Tage",
          "13,80 €/Stück, 30 Tage netto",
          "13,80 EUR each, payment 30 days",
          "13,80 €/Stück, Angebot gültig 14 Tage"}) {
        AskingScene scene;
        const std::string told = only_text(scene.offer(kTurner, words), kTurner);
        EXPECT_THAT(told, HasSubstr("13,80 €/Stück")) << words;
        EXPECT_THAT(told, Not(HasSubstr("Lieferzeit"))) << words;
    }
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "13,80 €/Stück, Lieferzeit 30 Tage"), kTurner),
        HasSubstr("Lieferzeit 30 Tage")
    );
}

}  // namespace
}  // namespace clusterlotse::test
