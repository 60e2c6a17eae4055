#include "commands/wishes/wish_words.hpp"

#include "tests/unit/commands/wishes/wish_reading.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::commands {
namespace {

using test::kToday;

TEST(WishWords, reads_how_often_somebody_wants_the_digest) {
    expect_wishes({
        {"WÖCHENTLICH", "weekly"},
        {"Woechentlich.", "weekly"},
        {"wöchentlich bitte", "weekly"},
        {"WEEKLY", "weekly"},
        {"once a week please", "weekly"},
        {"MONATLICH", "monthly"},
        {"monatlich!", "monthly"},
        {"bitte nur noch monatlich", "monthly"},
        {"Bitte nur noch einmal im Monat.", "monthly"},
        {"Die Übersicht bitte nur noch monatlich", "monthly digest"},
        {"die Uebersicht reicht mir monatlich", "monthly digest"},
        {"Übersicht monatlich reicht mir", "monthly digest"},
        {"Schicken Sie mir die Übersicht bitte nur noch monatlich", "monthly digest"},
        {"Das ist mir zu viel, bitte nur noch monatlich.\n\nMit freundlichen Grüßen\nErika Brandt",
         "monthly"},
        {"Bitte die Übersicht wieder wöchentlich.", "weekly digest"},
        {"monthly digest please", "monthly digest"},
        {"Please send the digest monthly", "monthly digest"},
        {"I would like to get it monthly only", "monthly"},
        {"NUR TREFFER", "matches"},
        {"Bitte nur noch Treffer", "matches"},
        {"nur noch wenn etwas passt", "matches"},
        {"MATCHES ONLY", "matches"},
        {"only matches please", "matches"},
        {"Digest only when something fits", "matches digest"},
    });
}

TEST(WishWords, reads_every_second_week) {
    expect_wishes({
        {"alle zwei Wochen", "fortnightly"},
        {"Alle 2 Wochen bitte.", "fortnightly"},
        {"bitte nur noch alle zwei Wochen", "fortnightly"},
        {"jede zweite Woche reicht mir", "fortnightly"},
        {"Die Übersicht bitte 14-tägig", "fortnightly digest"},
        {"Übersicht alle 14 Tage", "fortnightly digest"},
        {"zweiwöchentlich", "fortnightly"},
        {"every other week please", "fortnightly"},
        {"Please send the digest every two weeks", "fortnightly digest"},
        {"fortnightly", "fortnightly"},
        {"alle zwei Wochen neue Anfragen", ""},
        {"wir liefern alle zwei Wochen 500 Stück", ""},
        {"Abruf alle zwei Wochen", ""},
    });
}

TEST(WishWords, reads_feasts_as_the_end_of_a_pause) {
    expect_wishes({
        {"PAUSE bis Ostern", "pause 2027-03-28"},
        {"Pause bis nach Ostern", "pause 2027-03-29"},
        {"Pause bis Pfingsten bitte", "pause 2027-05-16"},
        {"Pause bis Weihnachten", "pause 2026-12-24"},
        {"Pause bis nach Weihnachten", "pause 2026-12-26"},
        {"Übersicht bis Ostern pausieren", "pause digest 2027-03-28"},
        {"Anfragen bis nach den Pfingsten pausieren", "pause requests 2027-05-17"},
        {"pause bis Ostern 2027", "pause 2027-03-28"},
        {"pause until Easter", "pause 2027-03-28"},
        {"pause the digest until after Christmas", "pause digest 2026-12-26"},
        {"Pause bis Neujahr", "pause 2027-01-01"},
        {"Pause bis Silvester", "pause 2026-12-31"},
        {"Pause, wir haben Urlaub bis Ostern", "pause 2027-03-28"},
        {"Pause bis Osterholz", ""},
    });
}

TEST(WishWords, know_a_pause_that_is_too_long) {
    expect_wishes({
        {"PAUSE 500 WOCHEN", "too long pause"},
        {"Pause 13 Monate", "too long pause"},
        {"Pause 366 Tage", "pause 2027-11-24"},
        {"Pause 367 Tage", "too long pause"},
        {"pause 99999999999999 weeks", "too long pause"},
        {"Pause bis 2099", "too long pause"},
        {"Pause bis 2027", "pause 2026-12-31"},
        {"Pause bis 1.1.2031", "too long pause"},
        {"Übersicht pausieren bis Ostern 2031", "too long pause digest"},
        {"Pause bis 1.1.2020", ""},
        {"500 Wochen", ""},
    });
}

TEST(WishWords, beside_an_answer_to_a_digest_are_taken_out_of_it) {
    const auto to_digest = [](const char* text) {
        const WishReading reading = read_wishes(text, kToday, true);
        return (reading.wishes.empty() ? "" : wish_code(reading.wishes.front())) + " | " +
               reading.rest;
    };
    EXPECT_EQ(to_digest("monthly please. 1: we can"), "monthly | 1: we can");
    EXPECT_EQ(
        to_digest("monatlich bitte, und zu 1: leider nein"), "monthly | und zu 1: leider nein"
    );
    EXPECT_EQ(
        to_digest("1: können wir, monatlich 500 Stück"), " | 1: können wir, monatlich 500 Stück"
    );
    EXPECT_EQ(to_digest("1: können wir, monatlich"), " | 1: können wir, monatlich");
    EXPECT_EQ(wishes_read("monatlich bitte, 20 Stück"), "") << "an answer to something else";
    EXPECT_EQ(
        wishes_read("1 and 2 yes, thanks and please pause the digest for 2 weeks"),
        "pause digest 2026-12-07 | 1 and 2 yes,"
    );
}

TEST(WishWords, reads_slips_of_the_finger) {
    expect_wishes({
        {"montlich", "monthly"},
        {"MONATLCIH", "monthly"},
        {"NUR TREFFR", "matches"},
        {"mothly please", "monthly"},
        {"pause 2wochen", "pause 2026-12-07"},
        {"PAUSE 2 WOCEHN", "pause 2026-12-07"},
        {"pause 2 wochn bitte", "pause 2026-12-07"},
        {"stoppp", "stop"},
        {"STOPP ÜBERSICT", "stop digest"},
        {"abbestelen bitte", "stop"},
        {"only batches", ""},
        {"nur Treffen", ""},
        {"wir machen monatlich 500 Stück", ""},
        {"Stopp, da fehlt noch die Zeichnung", ""},
    });
}

TEST(WishWords, reads_wishes_said_politely) {
    expect_wishes({
        {"Könntet ihr das auf monatlich umstellen?", "monthly"},
        {"Could you switch me to monthly, please?", "monthly"},
        {"Monatlich reicht mir völlig, vielen Dank und schönes Wochenende", "monthly"},
        {"monthly please, thanks and have a nice weekend", "monthly"},
        {"wöchentlich bitte wieder", "weekly"},
        {"Nur noch passende Bedarfe bitte", "matches"},
        {"just the matches please", "matches"},
        {"Ich hätte gern eine Pause von zwei Wochen", "pause 2026-12-07"},
        {"I'd like a break of 3 weeks", "pause 2026-12-14"},
        {"please pause it until 10 January", "pause 2027-01-10"},
        {"Ich möchte die Übersicht nicht mehr erhalten", "stop digest"},
        {"Bitte stoppen Sie die Übersicht", "stop digest"},
        {"Bitte stoppen Sie die Maschine", ""},
        {"Wir hätten gern eine Zeichnung von zwei Teilen", ""},
    });
}

TEST(WishWords, reads_a_pause_and_its_last_day) {
    expect_wishes({
        {"PAUSE", "pause 2026-12-07"},
        {"PAUSE 2 WOCHEN", "pause 2026-12-07"},
        {"Pause für zwei Wochen bitte", "pause 2026-12-07"},
        {"bitte eine Pause von mir aus", ""},
        {"Pause für 1 Monat", "pause 2026-12-23"},
        {"pause 2 weeks", "pause 2026-12-07"},
        {"PAUSE FOR THREE WEEKS", "pause 2026-12-14"},
        {"PAUSE BIS 15.3.", "pause 2027-03-15"},
        {"Pause bis 15.3. bitte", "pause 2027-03-15"},
        {"Pause bis zum 15.03.2027", "pause 2027-03-15"},
        {"PAUSE BIS KW 14", "pause 2027-04-04"},
        {"pause until week 14", "pause 2027-04-04"},
        {"pause until March 15", "pause 2027-03-15"},
        {"Pause until 15th March, please.", "pause 2027-03-15"},
        {"Pause bis Februar", "pause 2027-01-31"},
        {"Pause bis Ende Februar", "pause 2027-02-28"},
        {"Wir brauchen eine Pause bis Januar", "pause 2026-12-31"},
        {"Bitte keine Anfragen bis 15.1.", "pause requests 2027-01-15"},
        {"bis KW 3 keine Anfragen bitte", "pause requests 2027-01-17"},
        {"Keine Anfragen und keine Übersicht bis 10.1.", "pause everything 2027-01-10"},
        {"Übersicht Pause bis 1.2.", "pause digest 2027-02-01"},
        {"Übersicht bitte 4 Wochen pausieren", "pause digest 2026-12-21"},
        {"Übersicht 4 Wochen pausieren", "pause digest 2026-12-21"},
        {"die Anfragen bitte bis 15.1. pausieren", "pause requests 2027-01-15"},
        {"Anfragen bis 15.1. pausieren", "pause requests 2027-01-15"},
        {"Wir haben Betriebsferien, Pause bis 10.1.", "pause 2027-01-10"},
        {"Pause the digest for 4 weeks", "pause digest 2026-12-21"},
        {"No requests until 10 January please", "pause requests 2027-01-10"},
        {"Pause für die nächsten zwei Wochen", "pause 2026-12-07"},
        {"pausieren bis KW 3", "pause 2027-01-17"},
        {"Anfragen aussetzen", "pause requests 2026-12-07"},
        {"Pause bis 30.2.", ""},
        {"Pause bis irgendwann", ""},
        {"Pause für 400 Tage", "too long pause"},
    });
}

}  // namespace
}  // namespace clusterlotse::commands
