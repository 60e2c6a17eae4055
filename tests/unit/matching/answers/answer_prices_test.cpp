#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::test_support;

namespace {

/// The only price of an offer; amount 0 where there is none or more than one.
Price price_in(std::string_view text) {
    const Answer answer = answer_today(text);
    return answer.prices.size() == 1 ? answer.prices[0] : Price();
}

}  // namespace

TEST(AnswerPrices, PointsAndCommasAreReadAsTheyAreMeant) {
    EXPECT_EQ(price_in("1.200 €").amount, 1200);
    EXPECT_EQ(price_in("12.50 €").amount, 12.5);
    EXPECT_EQ(price_in("12,50 €").amount, 12.5);
    EXPECT_EQ(price_in("1.250,50 €").amount, 1250.5);
    EXPECT_EQ(price_in("1,250.50 €").amount, 1250.5);
    EXPECT_EQ(price_in("CHF 1'250.- pauschal").amount, 1250);
    EXPECT_EQ(price_in("0,125 €").amount, 0.125);
    EXPECT_EQ(price_in("23,- €").amount, 23);
    EXPECT_EQ(price_in("12 Euro 50 das Stück").amount, 12.5);
    EXPECT_EQ(price_in("2,5 k€").amount, 2500);
    EXPECT_EQ(price_in("80 ct/Stück").amount, 0.8);
    EXPECT_EQ(price_in("hundert Euro pauschal").amount, 100);
}

TEST(AnswerPrices, AnAmountThatMayBeReadInTwoWaysIsNoPrice) {
    for (const char* text : {"1,250 € je Stück", "4 250 €", "20 125 €"}) {
        EXPECT_TRUE(answer_today(text).prices.empty()) << text;
        EXPECT_FALSE(answer_today(text).sure) << text;
    }
}

TEST(AnswerPrices, ANumberWithoutACurrencyIsNoPrice) {
    for (const char* text : {"12,50 pro Stück", "ca. 15 das Teil", "machen wir für 300"}) {
        EXPECT_TRUE(answer_today(text).prices.empty()) << text;
    }
}

TEST(AnswerPrices, APieceMayCostInTheCurrencyThatStandsBehindALaterSum) {
    for (const char* text :
         {"Stückpreis 14,20 zzgl Rüsten 80 EUR",
          "Einzelpreis: 14,20 zzgl. Rüstkosten 80 €",
          "Unit price 14.20 plus setup 80 EUR"}) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << text;
        ASSERT_EQ(answer.prices.size(), 2U) << text;
        EXPECT_EQ(answer.prices[0].amount, 14.2) << text;
        EXPECT_EQ(answer.prices[0].unit, "piece") << text;
        EXPECT_EQ(answer.prices[0].currency, "EUR") << text;
        EXPECT_EQ(answer.prices[1].amount, 80) << text;
        EXPECT_EQ(answer.prices[1].unit, "set_up") << text;
    }
    for (const char* text :
         {"Stückpreis bei 20 Teilen 80 EUR",
          "Länge 14,20 und Rüsten 80 EUR",
          "Stückpreis 80 EUR"}) {
        EXPECT_EQ(answer_today(text).prices.size(), 1U) << text;
    }
    EXPECT_TRUE(answer_today("Stückpreis 1,250 zzgl. Rüsten").prices.empty());
}

TEST(AnswerPrices, OthersPricesAndThoseOfAQuestionAreNotTheFirms) {
    for (const char* text :
         {"Bei Ihrem Zielpreis von 8 € kommen wir nicht hin",
          "Darf es auch 20 € kosten?",
          "Letztes Mal waren es 11 € pro Stück, geht das wieder?",
          "unter 500 Euro wird das nix",
          "Material kostet allein schon 400 €, das wird nichts für 500"}) {
        EXPECT_TRUE(answer_today(text).prices.empty()) << text;
    }
}

TEST(AnswerPrices, TheUnitIsSaidOrLeftOpen) {
    EXPECT_EQ(price_in("14 € das Stück").unit, "piece");
    EXPECT_EQ(price_in("EUR 14.50 each").unit, "piece");
    EXPECT_EQ(price_in("45 €/100 Stk").unit, "hundred");
    EXPECT_EQ(price_in("Stundensatz 85 €").unit, "hour");
    EXPECT_EQ(price_in("1,80 €/kg").unit, "kg");
    EXPECT_EQ(price_in("3,20 €/m").unit, "m");
    EXPECT_EQ(price_in("1.200 € komplett").unit, "total");
    EXPECT_EQ(price_in("ok, 12 €").unit, "");
    EXPECT_EQ(price_in("20 Stück: 250 Euro").unit, "");
    EXPECT_EQ(price_in("20 Stück: 250 Euro").for_quantity, 20);
}

TEST(AnswerPrices, FallingPricesForMorePiecesAreAPiece) {
    const Answer answer = answer_today("20 Stk 12,50 €, 50 Stk 9,80 €");
    ASSERT_EQ(answer.prices.size(), 2U);
    EXPECT_EQ(answer.prices[1].amount, 9.8);
    EXPECT_EQ(answer.prices[1].unit, "piece");
    EXPECT_EQ(answer.prices[1].for_quantity, 50);
    EXPECT_EQ(answer_today("20 Stk 250 €, 50 Stk 400 €").prices.at(0).unit, "");
}

TEST(AnswerPrices, WhatComesOnTopHasItsOwnUnit) {
    const Answer answer = answer_today("Einmalige Rüstkosten 180 €, danach 4,20 €/Stück netto");
    ASSERT_EQ(answer.prices.size(), 2U);
    EXPECT_EQ(answer.prices[0].unit, "set_up");
    EXPECT_EQ(answer.prices[1].unit, "piece");
    EXPECT_EQ(answer.prices[1].without_vat, true);
}

TEST(AnswerPrices, ARangeHasBothEnds) {
    const Price price = price_in("zwischen 12 und 14 € pro Teil");
    EXPECT_EQ(price.amount, 12);
    EXPECT_EQ(price.max, 14);
}
