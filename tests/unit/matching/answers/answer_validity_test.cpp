// How long an offer holds, and days that are neither of the parts nor of the quote.
#include "matching/answers/answer_description.hpp"
#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::test_support;
using enum AnswerKind;

namespace {

struct TellsTerm {
    const char* words;
    const char* day;
};

struct ReadBack {
    const char* words;
    const char* line;
};

UnderstoodNeed with_certificate() {
    UnderstoodNeed need;
    need.processes = {"turning"};
    need.certificates = {"EN 10204 3.1"};
    return need;
}

std::string line_of(std::string_view words, const UnderstoodNeed* need = nullptr) {
    return matching::describe(answer_today(words, need), Language::de);
}

}  // namespace

TEST(AnswerValidity, IsKeptBesideThePriceAndIsNoDayOfDelivery) {
    constexpr TellsTerm kHolds[] = {
        {"12 €/Stück, gültig bis 31.1.", "2027-01-31"},
        {"12 €/Stück, bis 31.1. gültig", "2027-01-31"},
        {"12 €/Stück, Preisbindung 14 Tage", "2026-12-07"},
        {"12 €/Stück, Angebot gültig bis Freitag", "2026-11-27"},
        {"12 €/Stück, der Preis gilt nur noch bis Freitag", "2026-11-27"},
        {"12 € das Stück – Angebot gilt 2 Wochen", "2026-12-07"},
        {"12 €/Stück, den Preis können wir bis Ende Januar halten", "2027-01-29"},
        {"12 €/Stück. An dieses Angebot halten wir uns 30 Tage gebunden.", "2026-12-23"},
        {"12 EUR each, valid for 30 days", "2026-12-23"},
        {"12 EUR each, price is good until Friday", "2026-11-27"}};
    for (const TellsTerm& one : kHolds) {
        const Answer answer = answer_today(one.words);
        EXPECT_EQ(answer.kind, offer) << one.words;
        EXPECT_EQ(shown(answer.valid_until), one.day) << one.words;
        EXPECT_FALSE(answer.delivery || answer.lead_time_days || answer.needs_time_until)
            << one.words;
    }
}

TEST(AnswerValidity, StandsBesideTheDayOfTheParts) {
    EXPECT_EQ(
        line_of("12 €/Stück, gültig bis Freitag, Lieferung KW 5"),
        "Angebot · 12 €/Stück · Lieferung KW 5 (05.02.) · gültig bis Fr 27.11.2026"
    );
    EXPECT_EQ(
        line_of("Angebot Nr. 4711: 12,40 €/St., Bindefrist 4 Wochen, Liefertermin KW 5"),
        "Angebot · 12,40 €/Stück · Lieferung KW 5 (05.02.) · gültig bis Mo 21.12.2026"
    );
}

TEST(AnswerValidity, IsNotSaidWhereSomethingElseHoldsOrIsPaid) {
    for (const char* const words :
         {"12 €/Stück, zahlbar 30 Tage netto",
          "12 €/Stück, Termin halten wir bis Freitag",
          "12 €/Stück, Lieferung bis Freitag",
          "12 €/Stück, fertig in 2 Wochen"}) {
        EXPECT_FALSE(answer_today(words).valid_until) << words;
    }
}

TEST(AnswerDay, ThatMayBeOfThePriceOrOfThePartsIsOpen) {
    const Answer open = answer_today("12 €/Stück, zu dem Preis machen wir das bis Freitag");
    EXPECT_EQ(shown(open.day_in_doubt), "2026-11-27");
    EXPECT_FALSE(open.delivery || open.valid_until || open.needs_time_until);
    EXPECT_EQ(
        shown(answer_today("12 €/Stück, zu dem Preis liefern wir bis Freitag").delivery),
        "2026-11-27"
    );
    EXPECT_EQ(shown(answer_today("for that price we can do it by Friday").delivery), "2026-11-27");
}

TEST(AnswerStart, AloneIsReadBackAsTheDayItCouldBegin) {
    for (const char* const words :
         {"erst ab 11.1.", "frühestens 11.1.", "ab 11.1.", "leider erst ab 11.1."}) {
        EXPECT_EQ(line_of(words), "braucht noch Zeit · ab Mo 11.01.2027") << words;
    }
    EXPECT_EQ(line_of("frühestens KW 4"), "braucht noch Zeit · ab KW 4 (25.01.)");
    EXPECT_EQ(line_of("can start January 11"), "Interesse · ab Mo 11.01.2027");
    EXPECT_EQ(line_of("we can start January 11"), "Interesse · ab Mo 11.01.2027");
    EXPECT_EQ(line_of("frühestens ab KW 4, vorher nicht"), "braucht noch Zeit · ab KW 4 (25.01.)");
    EXPECT_EQ(answer_today("Preise ab Februar").kind, unclear);
}

TEST(AnswerCertificate, SaidByItsNumberIsNoDayAndNoCode) {
    const UnderstoodNeed need = with_certificate();
    constexpr ReadBack kLines[] = {
        {"3.1 noch nicht", "noch nicht verstanden · noch ohne EN 10204 3.1"},
        {"3.1 können wir nicht", "Absage · Zertifikat"},
        {"3.1 geht nicht", "Absage · Zertifikat"},
        {"ohne 3.1 ginge es", "teilweise möglich · nicht: Zertifikat · „ohne 3.1 ginge es“"},
        {"ja, aber ohne 3.1", "teilweise möglich · nicht: Zertifikat · „ja, aber ohne 3.1“"}};
    for (const ReadBack& one : kLines) {
        EXPECT_EQ(line_of(one.words, &need), one.line) << one.words;
    }
    EXPECT_EQ(shown(answer_today("Lieferung am 3.1.", &need).delivery), "2027-01-03");
    EXPECT_EQ(line_of("3.1 kein Problem, 12 €/Stück", &need), "Angebot · 12 €/Stück");
    EXPECT_EQ(answer_today("We'd love to, but the 3.1 cert is a problem", &need).kind, partial);
    EXPECT_EQ(line_of("12 €/Stück ohne 3.1", &need), "Angebot · 12 €/Stück (ohne 3.1)");
}

TEST(AnswerCondition, OfAPriceIsNeverLost) {
    constexpr ReadBack kLines[] = {
        {"12 Euro wenn bis März Zeit ist", "Angebot · 12 € (wenn bis März Zeit ist)"},
        {"bis März für 12 €, sonst 14 €", "Angebot · 12 € (bis März) · 14 € (sonst)"},
        {"bis KW 6 für 14 €/Stück, sonst 12 €/Stück",
         "Angebot · 14 €/Stück (bis KW 6) · 12 €/Stück (sonst)"},
        {"nur mit Beistellung Material. 8,50 €/Stk",
         "Angebot · 8,50 €/Stück (nur mit Beistellung Material)"},
        {"12 €/Stück, wenn ihr bis KW 8 warten könnt",
         "Angebot · 12 €/Stück (wenn ihr bis KW 8 warten könnt) · Lieferung KW 8 (26.02.)"}};
    for (const ReadBack& one : kLines) {
        EXPECT_EQ(line_of(one.words), one.line) << one.words;
    }
}

TEST(AnswerSpans, ThatFollowEachOtherAreOneLeadTime) {
    EXPECT_EQ(
        answer_today(
            "geht schon, das Material dauert drei wochen und dann noch zwei wochen fertigung"
        )
            .lead_time_days,
        35
    );
}

TEST(AnswerOfSalesmen, IsNotTakenForItsContrary) {
    EXPECT_EQ(kind_today("Sorry, h6 is beyond our capability"), decline);
    EXPECT_EQ(kind_today("leidr keien kapazität vor märz"), decline);
    const Answer later = answer_today("Chef muss drüberschauen, Freitag wissen wir mehr");
    EXPECT_EQ(later.kind, needs_time);
    EXPECT_EQ(shown(later.needs_time_until), "2026-11-27");
    const Answer room = answer_today("wir haben nächste woche luft, 12 €/Stück");
    EXPECT_EQ(shown(room.available_from), "2026-11-30");
    EXPECT_FALSE(room.delivery);
}
