#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::test_support;
using enum AnswerKind;

namespace {

UnderstoodNeed twenty_shafts() {
    UnderstoodNeed need;
    need.processes = {"turning"};
    need.quantity.emplace();
    need.quantity->value = 20;
    return need;
}

}  // namespace

TEST(AnswerStatements, OfWhatAFirmTakesNothingUnderAreANoToLess) {
    const UnderstoodNeed need = twenty_shafts();
    for (const char* text :
         {"mindestens 500 Stück je Los",
          "generell nichts unter 500 Stück",
          "Wir machen generell nichts unter 500 Stück",
          "we take nothing under 500 pieces"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, decline) << text;
        EXPECT_EQ(answer.reasons, std::vector{DeclineReason::quantity}) << text;
        ASSERT_EQ(answer.teaches.size(), 1U) << text;
        EXPECT_EQ(answer.teaches[0].kind, ProfileNote::Kind::at_least) << text;
        EXPECT_EQ(answer.teaches[0].limit, 500) << text;
    }
}

TEST(AnswerStatements, OfTheUsualLeadTimeAreReadBesideTheNo) {
    const auto days = [](std::string_view text) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(answer.kind, decline) << text;
        EXPECT_EQ(answer.reasons, std::vector{DeclineReason::date}) << text;
        return answer.lead_time_days.value_or(0);
    };
    EXPECT_EQ(days("Unter 4 Wochen nehmen wir nichts an"), 28);
    EXPECT_EQ(days("Unter 3 Wochen geht bei uns nix"), 21);
    EXPECT_EQ(days("Lieferzeit bei uns immer 6 Wochen, also leider nein"), 42);
    EXPECT_EQ(days("wir brauchen mindestens 5 Wochen, das klappt nicht"), 35);
    EXPECT_EQ(days("Termin zu knapp, bei uns dauert das 8 Wochen"), 56);
    EXPECT_EQ(days("we never deliver in less than 5 weeks, so no"), 35);
    EXPECT_EQ(kind_today("Interesse, aber nicht unter 6 Wochen"), interest);
}

TEST(AnswerStatements, OfALeadTimeThatIsTooLongAreANo) {
    UnderstoodNeed need = twenty_shafts();
    need.deadline = parse_iso_date("2026-12-15");
    const Answer answer = answer_today("our lead time is always 6 weeks", &need);
    EXPECT_EQ(answer.kind, decline);
    EXPECT_EQ(answer.reasons, std::vector{DeclineReason::date});
    need.deadline = parse_iso_date("2027-03-15");
    EXPECT_EQ(answer_today("our lead time is always 6 weeks", &need).kind, interest);
    need.deadline.reset();
    EXPECT_EQ(answer_today("Sorry, our lead time is always 6 weeks", &need).kind, decline);
}

TEST(AnswerStatements, OfALeadTimeAloneAreAYesToAsLong) {
    const UnderstoodNeed need = twenty_shafts();
    for (const char* text :
         {"our lead time is always 6 weeks",
          "Unsere Lieferzeit ist immer 6 Wochen",
          "Lieferzeit bei uns 6 Wochen"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, interest) << text;
        EXPECT_FALSE(answer.sure) << text;
        EXPECT_EQ(answer.lead_time_days, 42) << text;
    }
    for (const char* text :
         {"our lead time is always 6 weeks, not sure we can",
          "Lieferzeit 6 Wochen, keine Ahnung ob das geht"}) {
        EXPECT_NE(answer_today(text, &need).kind, interest) << text;
    }
    EXPECT_EQ(answer_today("Lieferzeit 6 Wochen, wir sind voll ausgelastet", &need).kind, decline);
}

TEST(AnswerStatements, OfASizeBesideAYesAreAYesToAPartOnly) {
    UnderstoodNeed need = twenty_shafts();
    need.dimensions_mm.diameter = Interval{40, 40};
    need.dimensions_mm.length = Interval{120, 120};
    for (const char* text :
         {"Ø 40 geht, aber max 100 lang",
          "Ø 40 geht aber max 100 lang",
          "ja gern, aber Länge nur bis 100 mm",
          "Durchmesser 40 machbar, Länge max. 100"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, partial) << text;
        EXPECT_EQ(answer.reasons, std::vector{DeclineReason::size}) << text;
        ASSERT_EQ(answer.teaches.size(), 1U) << text;
        EXPECT_EQ(answer.teaches[0].field, "length_mm") << text;
        EXPECT_EQ(answer.teaches[0].limit, 100) << text;
    }
    for (const char* text :
         {"Interesse, wir drehen bis Ø 200 und 500 lang",
          "machbar, Länge bis 150",
          "Ø 40 geht, bis 120 lang auch"}) {
        EXPECT_EQ(answer_today(text, &need).kind, interest) << text;
    }
    EXPECT_EQ(answer_today("1) Länge max. 100", &need).kind, interest) << "his code says so";
}

TEST(AnswerStatements, AboutTwoThingsThatAreNotDoneTeachBoth) {
    for (const char* text :
         {"kein ISO 9001 und Edelstahl machen wir nicht",
          "we don't have ISO 9001 and don't do stainless"}) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(
            answer.reasons, (std::vector{DeclineReason::certificate, DeclineReason::material})
        ) << text;
        ASSERT_EQ(answer.teaches.size(), 2U) << text;
        EXPECT_EQ(answer.teaches[0].field, "certificate") << text;
        EXPECT_EQ(answer.teaches[1].field, "material") << text;
    }
    const Answer both = answer_today("kein ISO 9001 und Edelstahl machen wir nicht");
    EXPECT_EQ(both.teaches[0].wording, "kein ISO 9001");
    EXPECT_EQ(both.teaches[1].wording, "Edelstahl machen wir nicht");
    EXPECT_EQ(answer_today("EN 1090 für Edelstahl haben wir nicht").teaches.size(), 1U);
    const Answer one = answer_today("1.4571 haben wir nicht und zerspanen wir auch nicht");
    ASSERT_EQ(one.teaches.size(), 1U);
    EXPECT_EQ(one.teaches[0].field, "material");
}

TEST(AnswerStatements, ACorrectionByOneWordIsWhatItSays) {
    for (const char* yes :
         {"nein, doch Interesse", "Nein, Interesse!", "doch Interesse", "nein, wir können doch"}) {
        EXPECT_EQ(kind_today(yes), interest) << yes;
    }
    EXPECT_EQ(kind_today("nein, kein Interesse"), decline);
    EXPECT_EQ(kind_today("nein, wir können doch nicht"), decline);
}

TEST(AnswerStatements, OnlyAPartWithAPriceIsPartial) {
    const Answer answer =
        answer_today("Nur ein Teil: Drehen ja, Schleifen müssten wir auswärts geben. Richtpreis 9 €"
        );
    EXPECT_EQ(answer.kind, partial);
    ASSERT_EQ(answer.prices.size(), 1U);
    EXPECT_EQ(answer.prices[0].amount, 9);
    EXPECT_EQ(kind_today("nur drehen, schleifen nicht"), partial);
    EXPECT_EQ(kind_today("15 Stück gingen, 20 nicht"), partial);
    EXPECT_EQ(kind_today("could do half"), partial);
}

TEST(AnswerStatements, OfAFullShopSayUntilWhen) {
    const auto again = [](std::string_view text) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(answer.kind, decline) << text;
        EXPECT_EQ(answer.reasons, std::vector{DeclineReason::capacity}) << text;
        return shown(answer.capacity_again_from);
    };
    EXPECT_EQ(again("keine Kapazität bis Ende Februar"), "2027-03-01");
    EXPECT_EQ(again("full until mid May"), "2027-05-18");
    EXPECT_EQ(again("booked out through March, sorry"), "2027-04-01");
    EXPECT_EQ(again("keine Kapazität frei"), "");
    EXPECT_EQ(again("Leider bis KW 8 keine Maschine frei"), "2027-03-01");
    EXPECT_EQ(again("bis ostern alles dicht"), "2027-03-30");
    EXPECT_EQ(again("we're flat out till Easter mate"), "2027-03-30");
    EXPECT_EQ(again("Mir sinn bis Fasenacht voll bis unners Dach"), "2027-02-10");
    EXPECT_EQ(
        again("nee leider grad zu viel um die Ohren, frühestens Februar wieder"), "2027-02-01"
    );
}

TEST(AnswerStatements, InDialectOrHasteMeanTheSame) {
    for (const char* no :
         {"ko intresse",
          "ken Intresse",
          "nää, des is nix fer uns",
          "wir passen diesmal, beim nächsten Mal gern",
          "Danke, aber kein Bedarf an neuen Aufträgen",
          "Das ist ein Kunde von uns, da halten wir uns raus",
          "Not certified to 9001, sorry"}) {
        EXPECT_EQ(kind_today(no), decline) << no;
    }
    EXPECT_EQ(kind_today("Ohne Zeichnung kein Preis"), question);
    EXPECT_EQ(kind_today("price tomorrow"), interest);
    const Answer later = answer_today("Kann ich bis Fr. sagen");
    EXPECT_EQ(later.kind, needs_time);
    EXPECT_EQ(shown(later.needs_time_until), "2026-11-27");
}

TEST(AnswerStatements, WithoutACommaStillSayWhichPartIsDone) {
    const Answer answer = answer_today("Fräsen ja drehen nein");
    EXPECT_EQ(answer.kind, partial);
    ASSERT_EQ(answer.teaches.size(), 1U);
    EXPECT_EQ(answer.teaches[0].value, "turning");
}

TEST(AnswerStatements, OfAPriceForManyPiecesStayAnOffer) {
    const UnderstoodNeed need = twenty_shafts();
    const Answer answer = answer_today("12,50 €/Stk ab 50 Stk, darunter nicht", &need);
    EXPECT_EQ(answer.kind, offer);
    ASSERT_EQ(answer.prices.size(), 1U);
}

TEST(AnswerStatements, OfLotsWithoutTheWordPiecesAreAboutPieces) {
    const UnderstoodNeed need = twenty_shafts();
    const Answer answer = answer_today("Losgrößen unter 50 rechnen sich nicht", &need);
    EXPECT_EQ(answer.kind, decline);
    ASSERT_EQ(answer.teaches.size(), 1U);
    EXPECT_EQ(answer.teaches[0].field, "lot");
    EXPECT_EQ(answer.teaches[0].kind, ProfileNote::Kind::at_least);
}

TEST(AnswerStatements, OfTimeUntilTheNewYearEndWithTheOldOne) {
    EXPECT_EQ(shown(answer_today("snowed under til new year").capacity_again_from), "2027-01-04");
}

TEST(AnswerStatements, InPlainPalatineAreANo) {
    for (const char* no :
         {"kriege mer net hie",
          "des is uns zu kloo",
          "mir hann ke Zeit",
          "mir hen kei Kapazidäd bis Oschdern",
          "keine Aufträge unter 3 Wochen Vorlauf",
          "LZ aktuell 10 Wochen, daher raus"}) {
        EXPECT_EQ(kind_today(no), decline) << no;
    }
}

TEST(AnswerStatements, OfWhatIsMissingToReckonRefuseNothing) {
    EXPECT_NE(
        kind_today("Interesse ja, allerdings fehlt uns die Angabe zur Härte. Vergütet oder normal?"
        ),
        decline
    );
    EXPECT_NE(kind_today("können wir, uns fehlt nur die Zeichnung"), decline);
    EXPECT_EQ(kind_today("uns fehlt die Maschine dafür"), decline);
    EXPECT_EQ(kind_today("dafür fehlen uns die Leute"), decline);
}

TEST(AnswerStatements, OfALeastPriceRefuseNothing) {
    EXPECT_EQ(kind_today("für 8,20 € machen wir's, für weniger nicht"), offer);
    EXPECT_NE(kind_today("für 8,20 machen wir's, für weniger nicht"), decline);
    EXPECT_EQ(kind_today("We'd pass on this one, bolts aren't our thing"), decline);
}
