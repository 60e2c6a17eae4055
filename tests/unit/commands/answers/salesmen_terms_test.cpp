#include "commands/answers/price_doubts.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/prose_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class SalesmenTerms : public SuppliersProse {};

struct TwoPrices {
    const char* words;
    double first;
    double second;
};

TEST_F(SalesmenTerms, of_two_numbers_of_pieces_keep_both_prices) {
    constexpr TwoPrices kTiers[] = {
        {"ja gern, 4,20 pro Teil bei 100 Stk, bei 20 müssten wir 8,90 nehmen", 4.2, 8.9},
        {"4,20 pro Teil bei 100 Stk, bei 20 Stk 8,90", 4.2, 8.9},
        {"bei 20 Stück 8,90, bei 100 Stück 4,20", 8.9, 4.2},
        {"8,90 € bei 20, bei 100 4,20", 8.9, 4.2},
        {"bei 100 Stück 4,20 €, bei 20 kostet es 8,90", 4.2, 8.9},
        {"bei 100 Stick 4,20 € es Stick, bei 20 sin es 8,90", 4.2, 8.9},
        {"4.20 EUR each at 100, 8.90 at 20", 4.2, 8.9},
        {"at 20 pcs 8.90 EUR, at 100 pcs 4.20", 8.9, 4.2},
        {"20 off 8.90 EUR each, 100 off 4.20", 8.9, 4.2}};
    for (const TwoPrices& one : kTiers) {
        const Answer answer = read(one.words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << one.words;
        ASSERT_THAT(answer.prices, SizeIs(2)) << one.words;
        EXPECT_EQ(answer.prices[0].amount, one.first) << one.words;
        EXPECT_EQ(answer.prices[1].amount, one.second) << one.words;
        EXPECT_EQ(
            answer.prices[0].for_quantity.value_or(0) + answer.prices[1].for_quantity.value_or(0),
            120
        ) << one.words;
    }
    for (const char* const words :
         {"bei Ø 40 8,90 € pro Stück", "bei 20 Grad gemessen, 8,90 €/Stück"}) {
        EXPECT_THAT(read(words).prices, SizeIs(1)) << words;
    }
}

TEST_F(SalesmenTerms, of_other_terms_keep_both_prices) {
    constexpr TwoPrices kTerms[] = {
        {"15 Euro das Stück wenn Sie das Material stellen, sonst 19", 15, 19},
        {"15 € wenn ihr das Material stellt, sonst 19", 15, 19},
        {"15 Euro es Stick wann ihr es Material stellt, sonst 19", 15, 19},
        {"mit Material 19 € das Stück, ohne 15", 19, 15},
        {"15 €/Stück ohne Material, mit 19", 15, 19},
        {"15 € bei beigestelltem Material, andernfalls 19,50", 15, 19.5},
        {"12,50 € bei Abholung, sonst 14", 12.5, 14},
        {"ohne Zeugnis 12 €, mit 14,50", 12, 14.5},
        {"15 € bei Beistellung, ansonsten wären es 18", 15, 18},
        {"15 EUR each if you supply material, otherwise 19", 15, 19},
        {"15 EUR without material, 19 with", 15, 19},
        {"12 EUR ex works, else 14.50", 12, 14.5}};
    for (const TwoPrices& one : kTerms) {
        const Answer answer = read(one.words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << one.words;
        ASSERT_THAT(answer.prices, SizeIs(2)) << one.words;
        EXPECT_EQ(answer.prices[0].amount, one.first) << one.words;
        EXPECT_EQ(answer.prices[1].amount, one.second) << one.words;
        EXPECT_EQ(answer.prices[1].unit, answer.prices[0].unit) << one.words;
        EXPECT_FALSE(answer.prices[1].condition.empty()) << one.words;
    }
    for (const char* const words :
         {"15 Euro das Stück wenn Sie das Material stellen, sonst KW 6",
          "15 €/Stück, sonst ab 50 Stück",
          "15 €/Stück, sonst 6 Wochen",
          "15 €/Stück, sonst 500",
          "15 € mit Zeugnis 3.1",
          "15 €/Stück, ohne 3 Punkte der Zeichnung"}) {
        EXPECT_THAT(read(words).prices, SizeIs(1)) << words;
    }
    const Answer extra = read("14 €/Stück, Rüsten 80,50");
    ASSERT_THAT(extra.prices, SizeIs(2));
    EXPECT_EQ(extra.prices[1].amount, 80.5);
}

TEST_F(SalesmenTerms, name_days_and_sizes_of_orders_that_are_no_prices) {
    for (const char* const words :
         {"We only do lots above 100",
          "lots over 100 only",
          "more than 50 would be fine",
          "closed Dec 21",
          "maybe Feb 3",
          "the 3rd of Feb, or Nov 14",
          "yes, Nov 14",
          "Wir machen nur Lose über 100",
          "erst Lose größer 200",
          "nur Serien oberhalb von 100",
          "Losgröße 100 aufwärts",
          "mehr als 100 wäre gut",
          "Jan 12 könnte gehen",
          "machen wir ab Dez 14"}) {
        EXPECT_THAT(commands::price_doubts(words, kNeed, false), IsEmpty()) << words;
    }
    for (const char* const words :
         {"ja 14 KW 6",
          "dann 13,20",
          "sure, 14",
          "we can do 14.50",
          "im Dez für 14",
          "mach mer, 14"}) {
        EXPECT_THAT(commands::price_doubts(words, kNeed, false), SizeIs(1)) << words;
    }
}

TEST(ReasonTold, behind_a_bare_no_is_its_reason) {
    struct Reason {
        const char* no;
        const char* word;
        const char* as;
    };
    constexpr Reason kReasons[] = {
        {"6", "Kapazität", "Absage · Kapazität"},
        {"6", "Menge", "Absage · Menge"},
        {"nein", "Termin", "Absage · Termin"},
        {"Absage", "Preis", "Absage · Preisniveau"},
        {"leider nein", "wegen Termin", "Absage · Termin"},
        {"nein", "zu teuer für euch", "Absage · Preisniveau"},
        {"6", "Werkstoff", "Absage · Werkstoff"},
        {"6", "kenne mer net, kee Leit", "Absage"}};
    for (const Reason& one : kReasons) {
        AskingScene scene;
        scene.offer(kTurner, one.no);
        const auto sent = scene.offer(kTurner, one.word);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(one.as)) << one.word;
        EXPECT_EQ(scene.state_of("dreherei"), "declined") << one.word;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << one.word;
    }
}

TEST(ReasonTold, behind_anything_else_is_none) {
    for (const char* const before : {"12 €/Stück", "1", "6 zu groß"}) {
        AskingScene scene;
        scene.offer(kTurner, before);
        const auto sent = scene.offer(kTurner, "Kapazität");
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Absage · Kapazität"))) << before;
    }
    AskingScene scene;
    scene.offer(kTurner, "6");
    scene.offer(kTurner, "doch, machen wir");
    EXPECT_EQ(scene.state_of("dreherei"), "interested");
}

TEST(ThumbAndPrice, are_an_offer) {
    for (const char* const words :
         {"👍 12 €",
          "👍 12 €/Stück",
          "✅ 12€",
          "👍🏼 12 Euro das Stück",
          "12 € 👍",
          "👍 12 € KW 3",
          "👍\n12 €"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Angebot · 12 €")) << words;
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
    }
    AskingScene alone;
    alone.offer(kTurner, "👍");
    EXPECT_EQ(alone.state_of("dreherei"), "interested");
    AskingScene asks;
    asks.offer(kTurner, "🤔 12 €?");
    EXPECT_NE(asks.state_of("dreherei"), "offered");
}

TEST(LateLeadTime, is_shown_as_other_than_asked_for) {
    ClusterScene scene;
    const auto asked =
        scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120 mm, bis 15. März");
    const auto sent = scene.answer(to(asked, kTurner).at(0), "Lieferzeit derzeit 20 Wochen");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Interesse · Lieferzeit"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Anders als angefragt"));
}

TEST(LeastQuantity, beside_a_price_is_shown_as_other_than_asked_for) {
    for (const char* const words : {"12 €/Stück, MOQ 50", "12 €/Stück, Mindestmenge 50"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_THAT(
            only_text(sent, kAsker), AllOf(HasSubstr("Anders als angefragt"), HasSubstr("50 Stück"))
        ) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
