#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::test_support;
using enum AnswerKind;

namespace {

struct Told {
    const char* words;
    const char* day;
};

UnderstoodNeed twenty_by_march() {
    UnderstoodNeed need;
    need.processes = {"turning"};
    need.quantity.emplace();
    need.quantity->value = 20;
    need.deadline = parse_iso_date("2027-03-15");
    return need;
}

}  // namespace

TEST(AnswerDays, TheDayOfTheComingQuoteIsNotThatOfTheParts) {
    constexpr Told kQuoted[] = {
        {"geht klar, preis mach ich morgen fertig", "2026-11-24"},
        {"geht, Preis nenne ich morgen", "2026-11-24"},
        {"geht klar, Angebot schick ich Freitag", "2026-11-27"},
        {"Morgen kommt der Preis", "2026-11-24"},
        {"gern, Preis gibts am Donnerstag", "2026-11-26"},
        {"können wir, Kalkulation bekommen Sie Freitag", "2026-11-27"},
        {"passt, ich rechne bis Mittwoch", "2026-11-25"},
        {"ja, ich kalkulier das bis Freitag", "2026-11-27"},
        {"mach mer, de Preis schick ich morje", "2026-11-24"},
        {"ja geht, sag dir morgen den Preis", "2026-11-24"},
        {"können wir. Preis reiche ich am Montag nach", "2026-11-30"},
        {"happy to quote, will come back by Wednesday", "2026-11-25"},
        {"happy to quote, you'll have it by Wednesday", "2026-11-25"},
        {"yes, quote on Friday", "2026-11-27"},
        {"we can do it, you will get our numbers Friday", "2026-11-27"}};
    for (const Told& one : kQuoted) {
        const Answer answer = answer_today(one.words);
        EXPECT_EQ(answer.kind, interest) << one.words;
        EXPECT_EQ(shown(answer.needs_time_until), one.day) << one.words;
        EXPECT_FALSE(answer.delivery) << one.words;
    }
}

TEST(AnswerDays, TheDayOfThePartsIsNotThatOfAQuote) {
    constexpr Told kDelivered[] = {
        {"geht klar, morgen fertig", "2026-11-24"},
        {"passt, Lieferung bis Mittwoch", "2026-11-25"},
        {"machen wir, Preis 12 €/Stück, bis Freitag fertig", "2026-11-27"},
        {"geht, Preis 12 €, Mittwoch kann geliefert werden", "2026-11-25"},
        {"happy to do it, ready by Wednesday", "2026-11-25"},
        {"can do, 12 EUR each, you'll have the parts by Wednesday", "2026-11-25"},
        {"15. März passt, Preis 14 €/Stück", "2027-03-15"},
        {"machen wir noch vor Weihnachten", "2026-12-23"},
        {"das machen wir noch diese Woche", "2026-11-27"}};
    for (const Told& one : kDelivered) {
        const Answer answer = answer_today(one.words);
        EXPECT_EQ(shown(answer.delivery), one.day) << one.words;
        EXPECT_FALSE(answer.needs_time_until) << one.words;
    }
}

TEST(AnswerDays, ADoubtedDayIsNotPromisedBesideALaterOne) {
    constexpr Told kDoubted[] = {
        {"Bis 15. März ist sportlich, 20. März könnte ich zusagen. 22 €/St", "2027-03-20"},
        {"Bis 10. März wird eng, 20. März wäre möglich", "2027-03-20"},
        {"15. März ist knapp, 22. März sicher", "2027-03-22"},
        {"15.3. ist ambitioniert, 31.3. passt", "2027-03-31"},
        {"Der 15.3. wird schwierig, KW 13 geht, 14 €/Stück", "2027-03-29"},
        {"15.3. is arg eng, 25.3. däd gehe", "2027-03-25"},
        {"March 15 is tight, March 22 works. 18 EUR each", "2027-03-22"},
        {"15 March would be a stretch, 24 March is fine", "2027-03-24"},
        {"Mar 15 is ambitious, could do Mar 25", "2027-03-25"}};
    for (const Told& one : kDoubted) {
        const Answer answer = answer_today(one.words);
        EXPECT_TRUE(answer.interested) << one.words;
        EXPECT_EQ(shown(answer.available_from), one.day) << one.words;
        EXPECT_FALSE(answer.delivery) << one.words;
    }
    for (const char* text :
         {"können wir bis 15.3., knapp aber geht", "22 €/Stück, 15. März knapp machbar"}) {
        EXPECT_EQ(shown(answer_today(text).delivery), "2027-03-15") << text;
    }
}

TEST(AnswerDays, WhoPutsHisAnswerOffIntoALongPeriodAnswersWhenItBegins) {
    constexpr Told kPutOff[] = {
        {"2 until next year", "2027-01-04"},
        {"brauche Zeit bis nächstes Jahr", "2027-01-04"},
        {"melde mich im neuen Jahr", "2027-01-04"},
        {"kann erst nächstes Jahr was sagen", "2027-01-04"},
        {"Antwort kommt erst im neuen Jahr", "2027-01-04"},
        {"will get back to you next year", "2027-01-04"},
        {"2 bis nach den Feiertagen", "2027-01-04"},
        {"2 nach den Feiertagen", "2027-01-04"},
        {"brauch noch Zeit bis nach de Feierdaach", "2027-01-04"},
        {"let you know after the holidays", "2027-01-04"},
        {"melde mich nach Neujahr", "2027-01-04"},
        {"melden uns nach Weihnachten", "2026-12-28"},
        {"melde mich nach Ostern", "2027-03-30"},
        {"melde mich nach dem 14.12.", "2026-12-15"},
        {"2 bis Freitag", "2026-11-27"},
        {"2 bis Ende Januar", "2027-01-29"}};
    for (const Told& one : kPutOff) {
        const Answer answer = answer_today(one.words);
        EXPECT_EQ(answer.kind, needs_time) << one.words;
        EXPECT_EQ(shown(answer.needs_time_until), one.day) << one.words;
    }
    EXPECT_EQ(answer_today("machen wir nächstes Jahr").kind, interest);
    EXPECT_FALSE(answer_today("machen wir nächstes Jahr").needs_time_until);
}

TEST(AnswerDays, DialectSaysAfterAsItSaysStill) {
    EXPECT_EQ(
        shown(answer_today("Mir mache des, aber erscht noch Weihnachte").available_from),
        "2026-12-28"
    );
    EXPECT_EQ(shown(answer_today("mir mache des noch de Feierdaach").available_from), "2027-01-04");
    EXPECT_EQ(shown(answer_today("noch im Dezember, 12 €/Stück").delivery), "2026-12-31");
}

TEST(AnswerDays, ALeadTimeBeyondTheDeadlineIsNoRefusal) {
    const UnderstoodNeed need = twenty_by_march();
    for (const char* text :
         {"lead time currently 20 weeks",
          "our lead time is 20 weeks at the moment",
          "Lieferzeit derzeit 20 Wochen",
          "Unsere Lieferzeit beträgt momentan 20 Wochen",
          "LZ aktuell 20 Wochen",
          "dauert bei uns 20 Wochen"}) {
        const Answer answer = answer_today(text, &need);
        EXPECT_EQ(answer.kind, interest) << text;
        EXPECT_FALSE(answer.sure) << text;
        EXPECT_EQ(answer.lead_time_days, 140) << text;
    }
    for (const char* text :
         {"sorry, lead time is 20 weeks",
          "leider 20 Wochen Lieferzeit, daher nein",
          "unter 20 Wochen geht bei uns nichts",
          "Termin zu knapp, wir brauchen 20 Wochen",
          "our lead time is always 20 weeks",
          "lead time 20 weeks, so we have to decline"}) {
        EXPECT_EQ(answer_today(text, &need).kind, decline) << text;
    }
}

TEST(AnswerDays, OfWhoFindsSomethingOutIsWhenHeAnswers) {
    constexpr Told kAsking[] = {
        {"Da kenne ich jemanden am Fraunhofer, ich frage nach bis nächste Woche", "2026-12-04"},
        {"ich frage bis Freitag nach", "2026-11-27"},
        {"frag ich nach bis Donnerstag", "2026-11-26"},
        {"frage mal in der Fertigung nach, bis Mittwoch", "2026-11-25"},
        {"ich höre mich um bis Freitag", "2026-11-27"},
        {"erkundige mich bis Montag", "2026-11-30"},
        {"kann ich bis Freitag klären", "2026-11-27"},
        {"werde das bis 10.12. intern abklären", "2026-12-10"},
        {"ich halte Rücksprache mit der Fertigung bis Mittwoch", "2026-11-25"},
        {"ich melde mich bis Freitag", "2026-11-27"},
        {"gebe Ihnen bis Mittwoch Bescheid", "2026-11-25"},
        {"kläre das intern bis 10.12.", "2026-12-10"},
        {"I'll ask around by Friday", "2026-11-27"},
        {"I know someone at Fraunhofer, I will ask by Friday", "2026-11-27"},
        {"we will clarify internally by 10 Dec", "2026-12-10"},
        {"we can find out by Wednesday", "2026-11-25"}};
    for (const Told& one : kAsking) {
        const Answer answer = answer_today(one.words);
        EXPECT_EQ(answer.kind, needs_time) << one.words;
        EXPECT_EQ(shown(answer.needs_time_until), one.day) << one.words;
        EXPECT_FALSE(answer.delivery) << one.words;
    }
}

TEST(AnswerDays, OfTheMatterThatIsFoundOutIsNotWhenHeAnswers) {
    for (const char* const words :
         {"ich frage nach, ob das Material bis Freitag da ist",
          "ich kläre, ob wir das bis 10.12. schaffen",
          "we will find out whether we can make it by Friday"}) {
        const Answer answer = answer_today(words);
        EXPECT_EQ(answer.kind, needs_time) << words;
        EXPECT_FALSE(answer.needs_time_until) << words;
        EXPECT_FALSE(answer.delivery) << words;
    }
}

TEST(AnswerDays, OfThePartsStayThatBesideWordsThatOnlyLookLikeAsking) {
    constexpr Told kDelivered[] = {
        {"wir liefern bis Freitag", "2026-11-27"},
        {"das machen wir bis 10.12.", "2026-12-10"},
        {"Kläre ich, Lieferung bis 10.12. möglich", "2026-12-10"},
        {"kenne mer mache bis Freitag", "2026-11-27"},
        {"we can make them by Friday", "2026-11-27"}};
    for (const Told& one : kDelivered) {
        const Answer answer = answer_today(one.words);
        EXPECT_EQ(answer.kind, interest) << one.words;
        EXPECT_EQ(shown(answer.delivery), one.day) << one.words;
    }
}

TEST(AnswerDays, OfTheOrderThatIsWaitedForAreNotThoseOfTheParts) {
    EXPECT_FALSE(answer_today("8,20 € wenn wir bis 15.12. den Auftrag haben").delivery);
    EXPECT_FALSE(answer_today("can do at 8 EUR each if we have your order by 15 Dec").delivery);
    EXPECT_EQ(shown(answer_today("8,20 €/Stück, Lieferung bis 15.12.").delivery), "2026-12-15");
}

TEST(AnswerDays, OfTwoInOneBreathTheOneBesideThePriceIsThatOfTheQuote) {
    const Answer answer = answer_today("passt machen wir ende januar preis kommt morgen per mail");
    EXPECT_EQ(answer.kind, interest);
    EXPECT_EQ(shown(answer.delivery), "2027-01-29");
    EXPECT_EQ(shown(answer.needs_time_until), "2026-11-24");
}

TEST(AnswerDays, OfTheDigitOneIsNotWhenHeAnswers) {
    const Answer answer = answer_today("1 aber erst ab KW 6");
    EXPECT_EQ(answer.kind, interest);
    EXPECT_EQ(shown(answer.available_from), "2027-02-08");
    EXPECT_FALSE(answer.needs_time_until);
}
