// Freight, tools and terms beside a firm's price.
#include "commands/answers/side_costs.hpp"

#include "commands/answers/own_price.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Beside {
    const char* words;
    const char* as;
};

TEST(SideCosts, without_the_sign_come_on_top_of_the_price) {
    constexpr Beside kCosts[] = {
        {"Versand 35", "35 € Versand"},
        {"Fracht doch nur 80 Euro", "80 € Versand"},
        {"80 für die Fracht", "80 € Versand"},
        {"Werkzeugkosten einmalig 800 €", "800 € Werkzeugkosten"},
        {"Werkzeugkosten 800", "800 € Werkzeugkosten"},
        {"shipping is 35", "35 € Versand"}};
    for (const Beside& one : kCosts) {
        AskingScene scene;
        scene.offer(kTurner, "44 € das Stück");
        const auto sent = scene.say_in_chat(kTurner, one.words);
        for (const char* const reader : {kTurner, kAsker}) {
            EXPECT_THAT(only_text(sent, reader), AllOf(HasSubstr("44 €/Stück"), HasSubstr(one.as)))
                << one.words;
        }
    }
}

TEST(SideCosts, behind_another_price_leave_the_new_one_and_are_no_need) {
    constexpr Beside kCosts[] = {
        {"13,50 bei 85 Fracht", "85 € Versand"},
        {"13,50 bei 200 Euro Fracht", "200 € Versand"},
        {"wir könnten 13,50 plus 85 Versand", "85 € Versand"},
        {"13,50 € zzgl. 85 € Fracht", "85 € Versand"}};
    for (const Beside& one : kCosts) {
        AskingScene scene;
        scene.offer(kTurner, "13,90 €/Stück zzgl. Fracht 90 €");
        const auto sent = scene.say_in_chat(kTurner, one.words);
        for (const char* const reader : {kTurner, kAsker}) {
            EXPECT_THAT(
                only_text(sent, reader), AllOf(HasSubstr("13,50 €/Stück"), HasSubstr(one.as))
            ) << one.words;
        }
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << one.words;
    }
}

TEST(SideCosts, that_the_asker_asked_for_replace_no_price) {
    for (const char* const words : {"240 Euro pauschal", "240 €", "so 240", "pauschal 240"}) {
        AskingScene scene;
        const auto offered = scene.offer(kTurner, "44 € das Stück");
        scene.answer(to(offered, kAsker).front(), "Was kostet die Fracht?");
        const auto sent = scene.say_in_chat(kTurner, words);
        EXPECT_THAT(
            only_text(sent, kTurner), AllOf(HasSubstr("44 €/Stück"), HasSubstr("240 € Versand"))
        ) << words;
    }
    AskingScene scene;
    const auto offered = scene.offer(kTurner, "44 € das Stück");
    scene.answer(to(offered, kAsker).front(), "Was kostet die Fracht?");
    const auto sent = scene.say_in_chat(kTurner, "Fracht ist drin, aber 45 € pro Stück");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("45 €/Stück"));
}

TEST(SideCosts, that_the_asker_only_mentions_leave_the_price_a_price) {
    constexpr Beside kPrices[] = {
        {"42 geht nicht, 44,50 ist unser letztes Wort", "44,50 €/Stück"},
        {"43 Euro", "43 €"},
        {"43,50 €", "43,50 €"}};
    for (const Beside& one : kPrices) {
        AskingScene scene;
        const auto offered = scene.offer(kTurner, "44 € das Stück");
        scene.answer(to(offered, kAsker).front(), "Inkl. Versand, gehen 42?");
        const auto sent = scene.say_in_chat(kTurner, one.words);
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(HasSubstr(one.as), Not(HasSubstr("Versand")), Not(HasSubstr("44 €/Stück, ")))
        ) << one.words;
    }
}

TEST(SideCosts, are_asked_for_in_several_ways) {
    for (const char* const asked :
         {"Und der Versand?",
          "Was ist mit der Fracht?",
          "Wie hoch wären die Frachtkosten nach 67655?",
          "Was kommt für den Transport noch dazu?",
          "Welche Versandkosten kommen hinzu?",
          "How much is shipping?"}) {
        AskingScene scene;
        const auto offered = scene.offer(kTurner, "44 € das Stück");
        scene.answer(to(offered, kAsker).front(), asked);
        const auto sent = scene.say_in_chat(kTurner, "kostet 80,50 €");
        EXPECT_THAT(
            only_text(sent, kTurner), AllOf(HasSubstr("44 €/Stück"), HasSubstr("80,50 € Versand"))
        ) << asked;
    }
    Answer offer;
    offer.kind = AnswerKind::offer;
    offer.prices = {{.amount = 44, .currency = "EUR", .unit = "piece"}};
    const auto known = commands::prices_known(&offer, "Was kostet die Fracht?");
    EXPECT_FALSE(commands::own_price("80,50", known));
    for (const char* const words :
         {"Was wäre Ihr bester Preis inkl. Versand?",
          "Was kostet es mit Versand?",
          "What is the price including shipping?",
          "Wie viel mit Fracht, gehen 42?"}) {
        EXPECT_THAT(
            commands::side_cost_asked(commands::prices_known(&offer, words)), testing::IsEmpty()
        ) << words;
    }
    EXPECT_TRUE(commands::own_price("43,50 ist unser letztes Wort", known));
}

TEST(OfferTerms, are_kept_and_shown_in_the_table) {
    constexpr Beside kTerms[] = {
        {"44 € das Stück, zzgl. Fracht", "zzgl. Fracht"},
        {"44 € das Stück frei Haus", "frei Haus"},
        {"44 €/Stück ab Werk", "ab Werk"},
        {"44 €/Stück inkl. Verpackung", "inkl. Verpackung"},
        {"44 €/Stück inkl. Verpackung und Versand", "inkl. Verpackung und Versand"},
        {"EUR 44 each ex works", "ex works"},
        {"44 €/Stück, mind. 10 Stück", "mind. 10 Stück"}};
    for (const Beside& one : kTerms) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, one.words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(one.as)) << one.words;
        EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "!stand"), kAsker), HasSubstr(one.as))
            << one.words;
    }
}

TEST(OfferTerms, stay_with_a_new_price) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stk inkl. Fracht");
    const auto sent = scene.say_in_chat(kTurner, "Wir könnten auf 9,20 gehen");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("9,20 €/Stück"), HasSubstr("inkl. Fracht"))
    );
}

TEST(OfferTerms, give_way_to_what_a_new_price_says_of_delivery) {
    AskingScene scene;
    scene.offer(kTurner, "44 €/Stück. Zzgl. Fracht.");
    const auto sent = scene.say_in_chat(kTurner, "45 € inkl. Fracht");
    for (const char* const reader : {kTurner, kAsker}) {
        EXPECT_THAT(
            only_text(sent, reader),
            AllOf(
                HasSubstr("45 €/Stück"),
                HasSubstr("inkl. Fracht"),
                Not(HasSubstr("zzgl. Fracht")),
                Not(HasSubstr("Zzgl. Fracht"))
            )
        );
    }
    AskingScene packed;
    packed.offer(kTurner, "44 €/Stück zzgl. Verpackung");
    EXPECT_THAT(
        only_text(packed.say_in_chat(kTurner, "45 € inkl. Fracht"), kTurner),
        AllOf(HasSubstr("inkl. Fracht"), HasSubstr("zzgl. Verpackung"))
    );
}

TEST(OfferTerms, of_a_price_with_a_question_behind_it_are_read) {
    AskingScene scene;
    const auto sent =
        scene.offer(kTurner, "13,90 €/Stk zzgl. Fracht, KW 3, Frage: Zentrierbohrung erlaubt?");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("13,90 €/Stück"), Not(HasSubstr("Ist 13,90")))
    );
}

TEST(OfferTerms, told_later_leave_the_offer_as_it_is) {
    AskingScene scene;
    scene.offer(kTurner, "44 € das Stück, KW 6");
    const auto sent = scene.say_in_chat(kTurner, "frei Haus natürlich");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("44 €/Stück"), HasSubstr("frei Haus"), HasSubstr("KW 6"))
    );
    const auto lower = scene.say_in_chat(kTurner, "43 €/Stück");
    EXPECT_THAT(only_text(lower, kTurner), AllOf(HasSubstr("43 €/Stück"), HasSubstr("frei Haus")));
}

TEST(OfferTerms, with_a_sum_of_their_own_are_prices) {
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "44 €/Stück zzgl. Verpackung 20 €");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("zzgl. Verpackung")));
}

TEST(SharedPieces, are_a_part_with_its_number) {
    for (const char* const words :
         {"Wir würden 15 machen, die anderen 5 packen wir nicht",
          "10 ja, Rest nein",
          "we can do 15, not the other 5",
          "15 Stück übernehmen wir gern, den Rest leider nicht",
          "15 mache mer, die annere 5 net",
          "15 schaffen wir, die restlichen 5 nicht"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_EQ(scene.state_of("dreherei"), "offered_partly") << words;
        EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr("teilweise"), HasSubstr("1")))
            << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
