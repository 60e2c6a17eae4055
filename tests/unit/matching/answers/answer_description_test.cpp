#include "matching/answers/answer_description.hpp"

#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::test_support;
using matching::describe;

TEST(AnswerDescription, AnOfferIsReadBackWithPriceAndWeek) {
    const Answer answer = answer_today("können wir, aber erst ab KW 14, ca. 12 €/Stk");
    EXPECT_EQ(describe(answer, Language::de), "Angebot · ca. 12 €/Stück · ab KW 14 (05.04.)");
    EXPECT_EQ(describe(answer, Language::en), "offer · about €12 each · from week 14 (5 Apr)");
}

TEST(AnswerDescription, ADeclineIsReadBackWithItsReason) {
    EXPECT_EQ(describe(answer_today("6 Größe"), Language::de), "Absage · Größe");
    EXPECT_EQ(describe(answer_today("6"), Language::de), "Absage");
    EXPECT_EQ(
        describe(answer_today("leider ausgelastet bis Ostern"), Language::de),
        "Absage · Kapazität · wieder Kapazität ab Di 30.03.2027"
    );
}

TEST(AnswerDescription, MoneyIsWrittenAsTheReaderWritesIt) {
    const Answer answer = answer_today("Pauschal 1.450,50 € zzgl. MwSt., fertig am 18.12.");
    EXPECT_EQ(
        describe(answer, Language::de),
        "Angebot · 1.450,50 € gesamt netto · Lieferung Fr 18.12.2026"
    );
    EXPECT_EQ(
        describe(answer, Language::en), "offer · €1,450.50 in total net · delivery Fri 18 Dec 2026"
    );
}

TEST(AnswerDescription, EveryKindHasWordsInBothLanguages) {
    for (int kind = 0; kind <= static_cast<int>(AnswerKind::unclear); ++kind) {
        Answer answer;
        answer.kind = static_cast<AnswerKind>(kind);
        EXPECT_NE(describe(answer, Language::de), describe(answer, Language::en));
        EXPECT_EQ(answer_kind_named(name_of(answer.kind)), answer.kind);
    }
}

TEST(AnswerDescription, ANoteSaysWhatWouldBeNoted) {
    ProfileNote note;
    note.kind = ProfileNote::Kind::at_most;
    note.field = "diameter_mm";
    note.limit = 200;
    EXPECT_EQ(describe(note, "Drehen", Language::de), "Drehen bis Ø 200 mm");
    note.kind = ProfileNote::Kind::at_least;
    note.field = "lot";
    EXPECT_EQ(describe(note, "", Language::en), "from 200 pieces");
}
