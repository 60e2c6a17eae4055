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

TEST(AnswerPrices, OfOtherNumbersOfPiecesAreKeptEach) {
    struct Tiers {
        const char* words;
        double first;
        double second;
    };
    constexpr Tiers kTiers[] = {
        {"4,20 €/Stück bei 100 Stk, bei 20 Stk 8,90 €", 100, 20},
        {"20 Stk: 8,90 € / 100 Stk: 4,20 €", 20, 100},
        {"20: 8,90 €, 100: 4,20 €", 20, 100},
        {"4.20 EUR each at 100, 8.90 EUR at 20", 100, 20},
        {"20 off 8.90 EUR each, 100 off 4.20 EUR", 20, 100}};
    for (const Tiers& one : kTiers) {
        const Answer answer = answer_today(one.words);
        ASSERT_EQ(answer.prices.size(), 2U) << one.words;
        EXPECT_EQ(answer.prices[0].for_quantity, one.first) << one.words;
        EXPECT_EQ(answer.prices[1].for_quantity, one.second) << one.words;
        EXPECT_EQ(answer.prices[0].unit, "piece") << one.words;
        EXPECT_EQ(answer.prices[1].unit, "piece") << one.words;
    }
    for (const char* text : {"Pos 20: 8,90 €", "4: 12 €", "8,90 € at 20 weeks"}) {
        const Answer answer = answer_today(text);
        ASSERT_EQ(answer.prices.size(), 1U) << text;
        EXPECT_FALSE(answer.prices[0].for_quantity) << text;
    }
    EXPECT_EQ(price_in("12,80 € / 100 Stück").unit, "hundred");
}

TEST(AnswerPrices, OneSetByAnAtSignIsOfAPiece) {
    for (const char* text : {"24 pcs @ EUR 11.35", "24 Stk @ 11,35 EUR", "EUR 11.35 @ 24 pcs"}) {
        EXPECT_EQ(price_in(text).unit, "piece") << text;
        EXPECT_EQ(price_in(text).for_quantity, 24) << text;
    }
    EXPECT_EQ(price_in("24 Stk @ 11,35 € gesamt").unit, "total");
}

TEST(AnswerPrices, TheThousandOfATotalIsOne) {
    for (const char* text :
         {"1,250 EUR total", "1,250 EUR gesamt", "gesamt 1,250 €", "1.250 EUR pauschal"}) {
        EXPECT_EQ(price_in(text).amount, 1250) << text;
        EXPECT_EQ(price_in(text).unit, "total") << text;
    }
    EXPECT_EQ(price_in("0,250 € gesamt").amount, 0.25);
    EXPECT_TRUE(answer_today("4 250 € gesamt").prices.empty());
}

TEST(AnswerPrices, ConditionsEndBeforeWordsThatSayNothing) {
    const auto condition = [](std::string_view text) {
        const Answer answer = answer_today(text);
        return answer.prices.size() == 2 ? answer.prices[1].condition : "none";
    };
    EXPECT_EQ(condition("12 €/Stück. Ohne wären es 10 €"), "ohne");
    EXPECT_EQ(condition("12 €/Stück, ohne Material. Mit Material wären es 19 €"), "mit Material");
    EXPECT_EQ(condition("Mit Zeugnis 14 €, ohne wären es 12 €"), "ohne");
    EXPECT_EQ(condition("15 € das Stück bei Selbstabholung, andernfalls 19 €"), "andernfalls");
    EXPECT_EQ(
        answer_today("45 EUR incl. 3.1 cert + 12 EUR freight").prices[0].condition, "incl. 3.1 cert"
    );
}

TEST(AnswerPrices, WithALeastQuantityHoldFromThereOn) {
    UnderstoodNeed need;
    need.quantity.emplace();
    need.quantity->value = 24;
    for (const char* text :
         {"12 €/Stück, MOQ 50",
          "12 EUR each, MOQ of 50",
          "12 EUR ea, minimum order qty 50",
          "12 €/Stück, Mindestmenge 50",
          "12 €/Stück, Mindestabnahme 50 Stück",
          "12 €/Stück, Mindestbestellmenge: 50",
          "12 €/Stück, mind. 50"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << text;
        ASSERT_EQ(answer.teaches.size(), 1U) << text;
        EXPECT_EQ(answer.teaches[0].field, "lot") << text;
        EXPECT_EQ(answer.teaches[0].limit, 50) << text;
    }
    for (const char* text :
         {"12 €/Stück, MOQ 10",
          "12 €/Stück, Mindestbestellwert 50",
          "12 €/Stück, Mindestmaß 50",
          "12 €/Stück, mind. 50 mm"}) {
        EXPECT_TRUE(answer_today(text, &need).teaches.empty()) << text;
    }
}
