// A firm names another price behind its offer or behind what the asker would pay.
#include "commands/answers/own_price.hpp"
#include "commands/answers/price_clauses.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::only_refuses_price;
using commands::own_price;
using commands::prices_known;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Counter {
    const char* words;
    const char* as;
};

/// Behind 44 € a piece, after "Geht auch 42?" of the asker's.
std::vector<Sent> behind_wish(AskingScene& scene, const std::string& words) {
    const auto offered = scene.offer(kTurner, "44 € das Stück, KW 6");
    scene.answer(to(offered, kAsker).front(), "Geht auch 42?");
    return scene.say_in_chat(kTurner, words);
}

TEST(CounterOffer, without_the_sign_is_read_as_the_price) {
    constexpr Counter kCounters[] = {
        {"42 geht nicht, 44,50 ist unser letztes Wort", "44,50 €/Stück"},
        {"für 42 nicht, aber für 44,50", "44,50 €/Stück"},
        {"Für 42 machen wir es nicht, für 43 schon", "43 €/Stück"},
        {"nein, 43,50 ist die Schmerzgrenze", "43,50 €/Stück"},
        {"43.50 is the best we can do", "43,50 €/Stück"},
        {"42 is too low, 43.50 would be our best", "43,50 €/Stück"},
        {"nicht 42, sondern 43,20", "43,20 €/Stück"},
        {"unter 43 geht nix", "ab 43 €/Stück"},
        {"weniger als 43,50 geht nicht", "ab 43,50 €/Stück"},
        {"42? Nein. Unser letztes Angebot: 43,50", "43,50 €/Stück"},
        {"sorry, doch 46, hatte das Entgraten vergessen", "46 €/Stück"},
        {"42 € geht nicht, 43,50 € ist unser letztes Wort", "43,50 €/Stück"}};
    for (const Counter& one : kCounters) {
        AskingScene scene;
        const auto sent = behind_wish(scene, one.words);
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << one.words;
        EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr(one.as), HasSubstr("KW 6")))
            << one.words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(one.as)) << one.words;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << one.words;
    }
}

TEST(CounterOffer, that_only_refuses_an_amount_refuses_no_work) {
    for (const char* const words :
         {"42 geht nicht",
          "für 42 machen wir das nicht",
          "nein, 42 ist zu wenig",
          "42? Niemals."}) {
        AskingScene scene;
        const auto sent = behind_wish(scene, words);
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(HasSubstr("Welchen Preis"), HasSubstr("44 €/Stück"), Not(HasSubstr("Absage")))
        ) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Verstanden"))) << words;
    }
}

TEST(CounterOffer, that_takes_back_the_work_still_does) {
    for (const char* const words :
         {"42 geht nicht, da sind wir raus", "Nein danke, dann ohne uns"}) {
        AskingScene scene;
        behind_wish(scene, words);
        EXPECT_EQ(scene.state_of("dreherei"), "declined") << words;
    }
}

TEST(CounterOffer, to_a_wish_needs_no_offer_before) {
    AskingScene scene;
    const auto interested = scene.offer(kTurner, "Ja, Interesse");
    scene.answer(to(interested, kAsker).front(), "Geht es für 42 €?");
    const auto sent = scene.say_in_chat(kTurner, "für 42 nicht, aber für 44,50");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Angebot · 44,50 €"));
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
}

TEST(CounterOffer, names_what_no_longer_holds) {
    AskingScene scene;
    scene.offer(kTurner, "1.480 € gesamt");
    const auto sent = scene.say_in_chat(kTurner, "doch 1.520, hatte die Verzinkung vergessen");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("Angebot · 1.520 € gesamt"), HasSubstr("Preis 1.480 € gesamt gilt"))
    );
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("1.520 € gesamt"), HasSubstr("bisherige Preis 1.480 € gesamt gilt nicht"))
    );
}

TEST(CounterOffer, keeps_the_freight_beside_the_new_price) {
    AskingScene scene;
    scene.offer(kTurner, "44 €/Stück, Versand 35 €");
    const auto sent = scene.say_in_chat(kTurner, "43,50 ist unser letztes Wort");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("43,50 €/Stück"), HasSubstr("35 € Versand"))
    );
}

TEST(OwnPrice, is_no_day_size_or_number_of_pieces) {
    Answer offer;
    offer.kind = AnswerKind::offer;
    offer.prices = {{.amount = 12, .currency = "EUR", .unit = "piece"}};
    for (const char* const words :
         {"Wir würden 15 machen, die anderen 5 packen wir nicht",
          "10 ja, 15 nicht",
          "KW 12 geht nicht, KW 14 schon",
          "am 12.1. nicht, am 14.1. schon",
          "Ø 12 geht nicht, Ø 14 ist das Äußerste",
          "12 Wochen sind das letzte Wort",
          "12 Stück nicht, aber 14 Stück",
          "geht auch 13?"}) {
        EXPECT_FALSE(own_price(words, prices_known(&offer, ""))) << words;
    }
    EXPECT_FALSE(own_price("42 geht nicht, 44,50 ist unser letztes Wort", prices_known(nullptr, ""))
    ) << "no price was talked of";
    EXPECT_FALSE(only_refuses_price("10 Wochen gehen nicht", prices_known(&offer, "")));
    EXPECT_FALSE(only_refuses_price("20 gehen nicht", prices_known(&offer, "", kNeed)));
}

TEST(OwnPrice, is_no_day_and_no_bare_number_of_other_words_of_a_correction) {
    Answer offer;
    offer.kind = AnswerKind::offer;
    offer.prices = {{.amount = 44, .currency = "EUR", .unit = "piece"}};
    auto known = prices_known(&offer, "Wäre bis 20.12 möglich?", kNeed);
    EXPECT_THAT(known.wished, IsEmpty()) << "the 20.12 is a day";
    known.quantity = 20;
    for (const char* const words :
         {"Wir schaffen doch 15 bis Freitag",
          "Sorry, doch erst 22.12, hatte die Feiertage vergessen",
          "Wir könnten 22.12 liefern",
          "Nicht 20.12, sondern 22.12",
          "Sorry, doch 15",
          "Das stimmt doch, wir haben 50 Maschinen",
          "Sorry, we can only start with 30 tomorrow"}) {
        EXPECT_FALSE(own_price(words, known)) << words;
    }
    for (const char* const words :
         {"sorry, doch 46, hatte das Entgraten vergessen",
          "Korrektur: 46",
          "doch eher 45,50 wegen der Zeichnung",
          "22.12 ist unser letztes Wort",
          "unter 22.12 geht nix"}) {
        EXPECT_TRUE(own_price(words, known)) << words;
    }
}

TEST(CounterOffer, with_a_day_or_pieces_in_a_correction_leaves_the_price) {
    for (const char* const words :
         {"Wir schaffen doch 15 bis Freitag",
          "Sorry, doch erst 22.12, hatte die Feiertage vergessen"}) {
        AskingScene scene;
        scene.offer(kTurner, "44 € das Stück, KW 6");
        const auto sent = scene.say_in_chat(kTurner, words);
        for (const char* const reader : {kTurner, kAsker}) {
            EXPECT_THAT(
                only_text(sent, reader),
                AllOf(Not(HasSubstr("15 €/Stück")), Not(HasSubstr("22,12 €/Stück")))
            ) << words;
        }
    }
}

TEST(CounterOffer, refused_together_with_the_offer_itself_takes_it_back) {
    for (const char* const words :
         {"42 geht nicht, wir ziehen unser Angebot zurück",
          "42 geht nicht, wir nehmen unser Angebot zurück",
          "42 is not possible, we withdraw our offer"}) {
        AskingScene scene;
        const auto sent = behind_wish(scene, words);
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Welchen Preis"))) << words;
        EXPECT_NE(scene.state_of("dreherei"), "offered") << words;
    }
}

TEST(OwnPrice, with_a_dash_for_the_cents_takes_the_whole_of_it) {
    Answer offer;
    offer.kind = AnswerKind::offer;
    offer.prices = {{.amount = 44, .currency = "EUR", .unit = "piece"}};
    for (const char* const words :
         {"42 geht nicht, 43,– € ist unser letztes Wort",
          "42 geht nicht, 43,-- € ist unser letztes Wort",
          "42 geht nicht, 43,- € ist unser letztes Wort"}) {
        const auto price = own_price(words, prices_known(&offer, "Gehen 42?"));
        ASSERT_TRUE(price) << words;
        EXPECT_EQ(price->text, "43 € ist unser letztes Wort");
    }
}

TEST(OwnPrice, behind_a_currency_on_the_line_before_is_not_refused_by_what_follows) {
    const auto parts = commands::price_clauses("Preis in €\n44,50 wie bisher");
    ASSERT_THAT(parts.amounts, testing::SizeIs(1));
    EXPECT_EQ(parts.amounts.front().role, commands::AmountRole::named);
}

}  // namespace
}  // namespace clusterlotse::test
