#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::test_support;
using enum AnswerKind;

namespace {

struct Away {
    const char* words;
    const char* until;
};

constexpr Away kAway[] = {
    {"Bin bis 14.12. nicht im Büro", "2026-12-15"},
    {"Ich bin bis 4.12. nicht im Haus", "2026-12-07"},
    {"Bin bis Montag nicht im Büro", "2026-12-01"},
    {"nicht im Büro bis 14.12.", "2026-12-15"},
    {"Büro bis 4.1. nicht besetzt", "2027-01-05"},
    {"geschlossen bis 6.1.", "2027-01-07"},
    {"Wir haben vom 21.12. bis 6.1. geschlossen", "2027-01-07"},
    {"Betriebsferien vom 21.12. bis 6.1.", "2027-01-07"},
    {"Im Januar machen wir Urlaub vom 4.1. bis 15.1.", "2027-01-18"},
    {"bin erst am 14.12. wieder da", "2026-12-14"},
    {"Bin ab 14.12. wieder da", "2026-12-14"},
    {"ab 14.12. bin ich wieder erreichbar", "2026-12-14"},
    {"Der Kollege ist erst am 7.12. wieder im Haus", "2026-12-07"},
    {"bin ausser Haus, zurück am 9.12.", "2026-12-09"},
    {"krank, ab Montag wieder da", "2026-11-30"},
    {"bin krank bis Freitag", "2026-11-30"},
    {"Im Krankenstand bis 11.12.", "2026-12-14"},
    {"heute nicht im Büro, morgen wieder", "2026-11-24"},
    {"Sind bis 8.12. auf Messe", "2026-12-09"},
    {"Bin heit net do, ab Dunnerschdaach widder", "2026-11-26"},
    {"Mir hann Betribsferie bis 6.1.", "2027-01-07"},
    {"out of office until Dec 14", "2026-12-15"},
    {"I'm out until Dec 14", "2026-12-15"},
    {"I'll be back Dec 14", "2026-12-14"},
    {"back in the office on Dec 9", "2026-12-09"},
    {"away this week, back Monday", "2026-11-30"},
    {"not in until Wednesday", "2026-11-26"},
    {"travelling until Dec 11", "2026-12-14"},
    {"Our office is closed Dec 21 to Jan 6", "2027-01-07"},
    {"Bin krank", ""},
};

}  // namespace

TEST(AnswerAway, WhoIsAwayNeedsTimeUntilHeIsBack) {
    for (const Away& one : kAway) {
        const Answer answer = answer_today(one.words);
        EXPECT_EQ(answer.kind, needs_time) << one.words;
        EXPECT_EQ(shown(answer.needs_time_until), one.until) << one.words;
        EXPECT_FALSE(answer.names_exchange) << one.words;
    }
}

TEST(AnswerAway, AYesOrAPriceBesideItBeginsWithTheReturn) {
    const Answer gladly = answer_today("Ich bin bis 4.12. nicht im Haus, danach gerne");
    EXPECT_EQ(gladly.kind, interest);
    EXPECT_EQ(shown(gladly.available_from), "2026-12-07");
    EXPECT_FALSE(gladly.delivery);
    const Answer priced =
        answer_today("Ich bin bis 14.12. nicht im Büro, danach gerne, 12 €/Stück");
    EXPECT_EQ(priced.kind, offer);
    EXPECT_EQ(shown(priced.available_from), "2026-12-15");
    const Answer closed = answer_today("we're closed Dec 21 - Jan 6, can start afterwards");
    EXPECT_EQ(closed.kind, interest);
    EXPECT_EQ(shown(closed.available_from), "2027-01-07");
    EXPECT_FALSE(closed.delivery);
}

TEST(AnswerAway, ANoBesideItStaysANo) {
    for (const char* text :
         {"Bin bis 14.12. nicht im Büro, leider nein",
          "Werk ist bis Ende Februar geschlossen, leider keine Kapazität",
          "wir sind bis 6.1. im Betriebsurlaub und können das nicht machen",
          "Leute krank, können nicht",
          "Hab zwei Leute krank, wird nix",
          "Leider ist unser Dreher bis 15.1. krank",
          "Wir sind ab 2027 geschlossen, Betriebsaufgabe",
          "Firma geschlossen seit 2024",
          "bis 14.12. nicht möglich"}) {
        EXPECT_EQ(answer_today(text).kind, decline) << text;
    }
    EXPECT_FALSE(answer_today("Bin bis 14.12. nicht im Büro, leider nein").capacity_again_from);
}

TEST(AnswerAway, ThingsAndWorkThatAreNotThereAreNobodyAway) {
    for (const char* text :
         {"Material ist ab 14.12. wieder da",
          "Maschine ist ab KW 5 wieder da",
          "Schleifen haben wir nicht im Haus",
          "Härten nicht im Haus, sonst gern",
          "out of stock until Dec 14",
          "out of scope for us",
          "ab 14.12. haben wir wieder Luft",
          "bin telefonisch erreichbar unter 06305 222"}) {
        EXPECT_NE(answer_today(text).kind, needs_time) << text;
    }
    EXPECT_TRUE(answer_today("bin telefonisch erreichbar unter 06305 222").names_exchange);
}
