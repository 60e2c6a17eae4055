#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::test_support;
using enum AnswerKind;

namespace {

UnderstoodNeed twenty_of_stainless() {
    UnderstoodNeed need;
    need.processes = {"turning"};
    need.quantity.emplace();
    need.quantity->value = 20;
    return need;
}

bool gives(const Answer& answer, DeclineReason reason) {
    return std::ranges::find(answer.reasons, reason) != answer.reasons.end();
}

}  // namespace

TEST(AnswerParts, TheDigitsOfAMaterialCountNoPieces) {
    for (const char* text :
         {"1.4301 machen wir nicht",
          "1.4301 machen wir nicht mehr, nur noch Messing",
          "1.4301 können wir leider nicht",
          "1.4404 mache mer net",
          "we don't machine 1.4301"}) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(answer.kind, decline) << text;
        EXPECT_EQ(answer.reasons, std::vector{DeclineReason::material}) << text;
        ASSERT_EQ(answer.teaches.size(), 1U) << text;
        EXPECT_EQ(answer.teaches[0].field, "material") << text;
    }
    EXPECT_EQ(kind_today("1.4301 machen wir nicht, aber in 1.4404 gern"), partial);
    EXPECT_EQ(kind_today("1.4301 ist kein Problem"), interest);
    EXPECT_EQ(kind_today("1.4301 haben wir nicht da, können wir aber besorgen"), interest);
}

TEST(AnswerParts, FewerPiecesThanAskedForAreAPart) {
    const UnderstoodNeed need = twenty_of_stainless();
    for (const char* text :
         {"nur 12 davon, 15 € das Stück",
          "höchstens 15 davon, 13 € pro Stück",
          "12 von 20 machbar, Stückpreis 15 €",
          "12 Stück gehen, 20 nicht, 15 €/St",
          "mehr als 12 schaffen wir nicht, 15 € das Stück",
          "Could do 10 pcs, not 20. 18 EUR each",
          "we can only do 12 of them at 15 EUR each",
          "12 pcs only, 15 EUR each",
          "12, not 20, 15 EUR each"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, partial) << text;
        EXPECT_EQ(answer.prices.size(), 1U) << text;
        EXPECT_TRUE(answer.teaches.empty()) << text;
        EXPECT_TRUE(answer.reasons.empty()) << text;
    }
    for (const char* text :
         {"20 Stück, nicht 12, 15 €/Stück",
          "nur 2 davon brauchen Nacharbeit, 15 €/Stück",
          "nur 15 € das Stück",
          "20 pcs, not a problem, 18 EUR each",
          "10 Stück vorab zur Probe, 15 € das Stück"}) {
        EXPECT_EQ(answer_today(text, &need).kind, offer) << text;
    }
}

TEST(AnswerParts, WhatIsToldBesideAPartIsNoReasonForTheRest) {
    const UnderstoodNeed need = twenty_of_stainless();
    for (const char* text :
         {"Wir können nur 12 von den 20 machen, Preis 15 €/Stk",
          "nur 10 Stück, Preis 14 €/Stück",
          "Rest nicht, Preis je Stück 12 €",
          "can only do 12 pcs, price 15 EUR each",
          "wir schaffen max 10 Stück, Lieferzeit 3 Wochen, 12 €/St",
          "nur die Hälfte, 12 €/Stück, Termin KW 5"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, partial) << text;
        EXPECT_TRUE(answer.reasons.empty()) << text;
    }
    EXPECT_TRUE(gives(answer_today("10 Stück ja, mehr geht terminlich nicht"), DeclineReason::date)
    );
    EXPECT_TRUE(gives(
        answer_today("nur 12 Stück, beim Preis kommen wir für 20 nicht hin"),
        DeclineReason::price_level
    ));
    const std::string part = answer_today("can only do 12 pcs, price 15 EUR each").partial_what;
    EXPECT_EQ(part, "can only do 12 pcs");
}

TEST(AnswerParts, TooManyOrTooFewIsTheNumberOfPieces) {
    const UnderstoodNeed need = twenty_of_stainless();
    for (const char* text :
         {"zu viel für uns, max 10 Stück",
          "ist uns zu wenig",
          "das sind uns zu viele",
          "20 Stück sind uns zu wenig",
          "too many for us",
          "too few for us, min 100 pcs",
          "too little for us"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, decline) << text;
        EXPECT_TRUE(gives(answer, DeclineReason::quantity)) << text;
    }
    const Answer most = answer_today("zu viel für uns, max 10 Stück", &need);
    ASSERT_EQ(most.teaches.size(), 1U);
    EXPECT_EQ(most.teaches[0].field, "lot");
    EXPECT_EQ(most.teaches[0].limit, 10);
    for (const char* text :
         {"uns wird es nicht zu viel, machen wir gern",
          "nicht zu wenig, geht gut",
          "zu viel verlangt?"}) {
        EXPECT_NE(answer_today(text, &need).kind, decline) << text;
    }
    for (const char* text : {"zu viel um die Ohren", "uns zu viel Arbeit zur Zeit"}) {
        EXPECT_FALSE(gives(answer_today(text, &need), DeclineReason::quantity)) << text;
    }
}

TEST(AnswerParts, WhoIsTooDearDeclinesAndWhoFindsTheRequestVagueAsks) {
    for (const char* text :
         {"wir wären zu teuer",
          "wir sind dafür zu teuer",
          "da sind wir nicht günstig genug",
          "we'd be too expensive"}) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(answer.kind, decline) << text;
        EXPECT_TRUE(gives(answer, DeclineReason::price_level)) << text;
    }
    for (const char* text :
         {"Anfrage zu unklar",
          "zu unklar",
          "Ihre Beschreibung ist uns zu ungenau",
          "request too vague",
          "the description is too unclear"}) {
        EXPECT_EQ(kind_today(text), question) << text;
        EXPECT_EQ(answer_today(text).question, text);
    }
    EXPECT_EQ(kind_today("unklar beschrieben, daher nein"), decline);
    EXPECT_EQ(kind_today("ist das zu teuer?"), question);
}

TEST(AnswerParts, ACertificateThatIsStillMissingIsAGapAndAloneNoAnswer) {
    for (const char* text :
         {"EN 9100 noch nicht",
          "EN 9100 haben wir noch nicht",
          "ISO 9001 noch nicht",
          "noch kein EN 9100",
          "not EN 9100 certified yet",
          "EN 9100 not yet"}) {
        EXPECT_EQ(kind_today(text), unclear) << text;
    }
    for (const char* text : {"EN 9100 noch nicht, sonst gern", "no AS9100 yet, otherwise fine"}) {
        EXPECT_EQ(kind_today(text), interest) << text;
    }
    EXPECT_EQ(kind_today("EN 9100 noch nicht, 14 €/Stück"), offer);
    for (const char* text : {"kein EN 9100", "EN 9100 leider nein", "kein EN 9100, leider nein"}) {
        EXPECT_EQ(kind_today(text), decline) << text;
    }
}
