#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::test_support;
using enum AnswerKind;

TEST(AnswerText, NumbersOneToSixAreTheAnswersOfTheList) {
    const AnswerKind kinds[] = {interest, needs_time, question, offer, partial, decline};
    for (int number = 1; number <= 6; ++number) {
        EXPECT_EQ(kind_today(std::to_string(number)), kinds[number - 1]) << number;
    }
    EXPECT_EQ(kind_today("0"), unclear);
    EXPECT_EQ(kind_today("7"), unclear);
    EXPECT_EQ(kind_today("12"), unclear);
}

TEST(AnswerText, ANumberOfPiecesOrWeeksIsNoAnswerOfTheList) {
    EXPECT_EQ(answer_today("2 Wochen Lieferzeit, 45 € pro Stück").lead_time_days, 14);
    EXPECT_EQ(kind_today("5 Stück könnten wir"), partial);
    EXPECT_EQ(kind_today("1. Welche Oberfläche?\n2. Wer stellt das Material?"), question);
}

TEST(AnswerText, ANumberBehindTheNoIsItsReason) {
    for (int number = 1; number <= 7; ++number) {
        const Answer answer = answer_today("6." + std::to_string(number));
        ASSERT_EQ(answer.kind, decline);
        EXPECT_EQ(answer.reasons, std::vector{static_cast<DeclineReason>(number - 1)});
    }
    EXPECT_EQ(answer_today("6 Größe").reasons, std::vector{DeclineReason::size});
    EXPECT_EQ(answer_today("6").reasons, std::vector{DeclineReason::unspecified});
}

TEST(AnswerText, ReactionsAnswerWithAndWithoutVariationSelectorAndInEverySkinTone) {
    for (const char* yes : {"👍", "👍️", "👍🏿", "✅", "✔️"}) {
        EXPECT_EQ(kind_today(yes), interest) << yes;
    }
    for (const char* no : {"👎", "👎🏻", "❌"}) {
        EXPECT_EQ(kind_today(no), decline) << no;
    }
    EXPECT_EQ(kind_today("❓"), question);
    EXPECT_EQ(kind_today("😀"), unclear);
    EXPECT_EQ(kind_today("👍👎"), unclear);
    EXPECT_NE(kind_today("nein 👍"), interest);
}

TEST(AnswerText, AYesWithDateAndPriceIsAnOffer) {
    const Answer answer = answer_today("können wir, aber erst ab KW 14, ca. 12 €/Stk");
    EXPECT_EQ(answer.kind, offer);
    EXPECT_TRUE(answer.interested);
    EXPECT_EQ(shown(answer.available_from), "2027-04-05");
    ASSERT_EQ(answer.prices.size(), 1U);
    EXPECT_EQ(answer.prices[0].amount, 12);
    EXPECT_TRUE(answer.prices[0].approximate);
    EXPECT_EQ(answer.prices[0].unit, "piece");
}

TEST(AnswerText, ABusyFirmTellsFromWhenItHasCapacityAgain) {
    const Answer easter = answer_today("leider ausgelastet bis Ostern");
    EXPECT_EQ(easter.kind, decline);
    EXPECT_EQ(easter.reasons, std::vector{DeclineReason::capacity});
    EXPECT_EQ(
        answer_today("sorry, we're full until March. Maybe next time").kind, AnswerKind::decline
    );
    EXPECT_EQ(shown(easter.capacity_again_from), "2027-03-30");
    EXPECT_EQ(
        shown(answer_today("Wir sind ausgebucht bis KW 8.").capacity_again_from), "2027-03-01"
    );
}

TEST(AnswerText, AYesBesideAQuestionStaysAYesAndKeepsOnlyTheQuestion) {
    const Answer answer = answer_today("Machen wir gern. Ist 3.1 nötig? Viele Grüße");
    EXPECT_EQ(answer.kind, interest);
    EXPECT_EQ(answer.question, "Ist 3.1 nötig?");
    EXPECT_EQ(answer_today("habt ihr ne Zeichnung?").question, "habt ihr ne Zeichnung?");
}

TEST(AnswerText, APromisedOfferIsInterestUntilThen) {
    const Answer answer = answer_today("machen wir gern, Angebot folgt morgen");
    EXPECT_EQ(answer.kind, interest);
    EXPECT_EQ(shown(answer.needs_time_until), "2026-11-24");
    const Answer later = answer_today("hm mal schauen, melde mich Donnerstag");
    EXPECT_EQ(later.kind, needs_time);
    EXPECT_EQ(shown(later.needs_time_until), "2026-11-26");
}

TEST(AnswerText, WhatOnlyLooksLikeANoIsNone) {
    EXPECT_EQ(kind_today("Kein Problem"), interest);
    EXPECT_EQ(kind_today("keine Frage, machen wir"), interest);
    EXPECT_EQ(shown(answer_today("Yes but not before week 6").available_from), "2027-02-08");
}

TEST(AnswerText, OnlyWhoIsInNowSaysSoWithDabei) {
    for (const char* const yes :
         {"dabei!",
          "Wir sind dabei",
          "Da sind wir gern dabei",
          "Wären dabei",
          "Dabei sind wir auf jeden Fall"}) {
        EXPECT_EQ(kind_today(yes), AnswerKind::interest) << yes;
    }
    for (const char* const no :
         {"nicht dabei", "Da sind wir leider nicht dabei", "Diesmal nicht dabei"}) {
        EXPECT_EQ(kind_today(no), AnswerKind::decline) << no;
    }
    for (const char* const neither :
         {"Herr Klein war früher dabei",
          "Wir waren letztes Jahr dabei",
          "Ist die Zeichnung dabei",
          "Wir waren damals nicht dabei",
          "Dabei ist die Toleranz zu beachten"}) {
        EXPECT_NE(kind_today(neither), AnswerKind::interest) << neither;
        EXPECT_NE(kind_today(neither), AnswerKind::decline) << neither;
    }
}

TEST(AnswerText, AYesTakenBackIsNotASimpleNo) {
    EXPECT_EQ(kind_today("Wir ziehen unsere Zusage zurück."), withdrawn);
    EXPECT_EQ(kind_today("doch nicht"), withdrawn);
    EXPECT_EQ(kind_today("Leider klappt es doch nicht, Maschine kaputt"), withdrawn);
}

TEST(AnswerText, WhoCanDoOnlyAPartSaysWhich) {
    const Answer answer = answer_today("10 Stück könnten wir, den Rest nicht");
    EXPECT_EQ(answer.kind, partial);
    EXPECT_NE(answer.partial_what.find("10 Stück"), std::string::npos);
    EXPECT_EQ(kind_today("Drehen ja, Härten nein"), partial);
    EXPECT_EQ(
        answer_today("Drehen ja, Härten nein, 20 Stück für 15 €").partial_what.find("qe"),
        std::string::npos
    );
}

TEST(AnswerText, IronyAndContradictionsGoToAPerson) {
    for (const char* text :
         {"Na klar, und morgen fliegen wir zum Mond",
          "ja und nein",
          "Nein. Ja. Ach, ich weiß nicht",
          "Schön wär's",
          "Für 5 € das Stück? Guter Witz."}) {
        EXPECT_EQ(kind_today(text), unclear) << text;
        EXPECT_TRUE(answer_today(text).prices.empty()) << text;
    }
}

TEST(AnswerText, QuotedLinesAndSignaturesSayNothing) {
    EXPECT_EQ(kind_today("> nein\n> keine Kapazität\nmachen wir"), interest);
    EXPECT_EQ(kind_today("nein\n\nAm 23.11.2026 schrieb Lotse:\nInteresse? ja"), decline);
    EXPECT_EQ(
        kind_today("Können wir.\nMit freundlichen Grüßen\nNein Absage GmbH, leider ausgelastet"),
        interest
    );
}

TEST(AnswerText, DeclinesTeachLimitsOfTheFirm) {
    UnderstoodNeed need;
    need.processes = {"turning"};
    const Answer size = answer_today("Das ist uns zu groß, wir drehen nur bis 200", &need);
    ASSERT_EQ(size.teaches.size(), 1U);
    EXPECT_EQ(size.teaches[0].kind, ProfileNote::Kind::at_most);
    EXPECT_EQ(size.teaches[0].field, "diameter_mm");
    EXPECT_EQ(size.teaches[0].limit, 200);
    EXPECT_EQ(size.teaches[0].process, "turning");
    const Answer lot = answer_today("zu kleine Stückzahl, wir machen nur Serie ab 500 Stück");
    ASSERT_EQ(lot.teaches.size(), 1U);
    EXPECT_EQ(lot.teaches[0].kind, ProfileNote::Kind::at_least);
    EXPECT_EQ(lot.teaches[0].field, "lot");
    EXPECT_EQ(lot.teaches[0].limit, 500);
}

TEST(AnswerText, DeclinesTeachWhatIsNotDone) {
    const auto only = [](std::string_view text) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(answer.teaches.size(), 1U) << text;
        return answer.teaches.empty() ? ProfileNote() : answer.teaches[0];
    };
    EXPECT_EQ(only("Titan machen wir nicht").field, "material");
    EXPECT_EQ(only("kein EN 1090").field, "certificate");
    EXPECT_EQ(only("Kein Härten bei uns, leider.").field, "process");
    EXPECT_TRUE(answer_today("Leider ausgelastet bis März").teaches.empty());
}

TEST(AnswerText, ALimitBelowTheNeedIsANoWhereNothingElseIsSaid) {
    UnderstoodNeed need;
    need.dimensions_mm.diameter = Interval{300, 300};
    EXPECT_EQ(answer_today("Ø max. 200 mm bei uns", &need).kind, decline);
    need.dimensions_mm.diameter = Interval{40, 40};
    EXPECT_EQ(answer_today("Ø max. 200 mm bei uns", &need).kind, unclear);
}

TEST(AnswerText, WhoWantsToTalkDirectlyIsHeard) {
    EXPECT_TRUE(answer_today("Rufen Sie mich bitte an: 0151 23456789").names_exchange);
    EXPECT_FALSE(answer_today("Interesse").names_exchange);
}

TEST(AnswerText, NothingIsReadWithoutADayButTheRestStays) {
    const Answer answer = matching::read_answer("machen wir, ab KW 10, 12 €/Stk", Date{});
    EXPECT_EQ(answer.kind, offer);
    EXPECT_FALSE(answer.available_from);
}

TEST(AnswerText, WhatLiesBehindSixThousandBytesIsNotRead) {
    const std::string blanks(5990, '\n');
    EXPECT_EQ(kind_today(blanks + "ja"), interest);
    EXPECT_EQ(kind_today(blanks + std::string(10, '\n') + "ja"), unclear);
}
