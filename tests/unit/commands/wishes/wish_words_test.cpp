#include "commands/wishes/wish_words.hpp"

#include "tests/unit/commands/desk/scene_days.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::commands {
namespace {

using test::kToday;

std::string code(const Wish& wish) {
    constexpr const char* kKinds[] = {
        "weekly",
        "fortnightly",
        "monthly",
        "matches",
        "pause",
        "stop",
        "resume",
        "limit",
        "no limit"};
    constexpr const char* kMatters[] = {"", " digest", " requests", " everything"};
    std::string text = (wish.too_long ? "too long " : "") +
                       std::string(kKinds[static_cast<int>(wish.kind)]) +
                       kMatters[static_cast<int>(wish.matter)];
    if (wish.until) {
        text += " " + iso_date(*wish.until);
    }
    return wish.limit > 0 ? text + " " + std::to_string(wish.limit) : text;
}

/// "" where the text is not wishes alone.
std::string read(const std::string& text) {
    const WishReading reading = read_wishes(text, kToday);
    std::string all;
    for (const Wish& wish : reading.wishes) {
        all += (all.empty() ? "" : ", ") + code(wish);
    }
    return reading.rest.empty() ? all : all.empty() ? "" : all + " | " + reading.rest;
}

struct WishPhrase {
    const char* text;
    const char* meant;
};

void expect_all(const std::vector<WishPhrase>& list) {
    for (const WishPhrase& one : list) {
        EXPECT_EQ(read(one.text), one.meant) << one.text;
    }
}

TEST(WishWords, reads_how_often_somebody_wants_the_digest) {
    expect_all({
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
    expect_all({
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
    expect_all({
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
    expect_all({
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
        return (reading.wishes.empty() ? "" : code(reading.wishes.front())) + " | " + reading.rest;
    };
    EXPECT_EQ(to_digest("monthly please. 1: we can"), "monthly | 1: we can");
    EXPECT_EQ(
        to_digest("monatlich bitte, und zu 1: leider nein"), "monthly | und zu 1: leider nein"
    );
    EXPECT_EQ(
        to_digest("1: können wir, monatlich 500 Stück"), " | 1: können wir, monatlich 500 Stück"
    );
    EXPECT_EQ(to_digest("1: können wir, monatlich"), " | 1: können wir, monatlich");
    EXPECT_EQ(read("monatlich bitte, 20 Stück"), "") << "an answer to something else";
    EXPECT_EQ(
        read("1 and 2 yes, thanks and please pause the digest for 2 weeks"),
        "pause digest 2026-12-07 | 1 and 2 yes,"
    );
}

TEST(WishWords, reads_slips_of_the_finger) {
    expect_all({
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
    expect_all({
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
    expect_all({
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

TEST(WishWords, reads_that_somebody_wants_no_more) {
    expect_all({
        {"STOPP", "stop"},
        {"Stop!", "stop"},
        {"stopp bitte", "stop"},
        {"Unsubscribe", "stop"},
        {"abbestellen", "stop"},
        {"Digest abbestellen", "stop digest"},
        {"Bitte die Übersicht abbestellen", "stop digest"},
        {"keine Übersicht mehr", "stop digest"},
        {"Ich möchte bitte keine Uebersicht mehr bekommen. Danke!", "stop digest"},
        {"Bitte keine Mails mehr", "stop everything"},
        {"STOPP ÜBERSICHT", "stop digest"},
        {"STOPP ANFRAGEN", "stop requests"},
        {"STOP REQUESTS", "stop requests"},
        {"Keine weiteren Anfragen mehr", "stop requests"},
        {"keine Anfragen und keine Übersicht mehr", "stop everything"},
        {"no more requests please", "stop requests"},
        {"Please stop sending me the newsletter", "stop digest"},
        {"don't send me any more digests", "stop digest"},
        {"unsubscribe from the weekly digest", "stop digest"},
        {"Die Übersicht brauchen wir nicht mehr", "stop digest"},
        {"Hiermit bestelle ich den Newsletter ab", "stop digest"},
        {"Bitte nehmen Sie mich aus dem Verteiler", "stop"},
        {"STOPP ALLES", "stop everything"},
    });
}

TEST(WishWords, reads_that_it_goes_on) {
    expect_all({
        {"WEITER", "resume"},
        {"weiter bitte", "resume"},
        {"RESUME", "resume"},
        {"Pause beenden", "resume"},
        {"WEITER ANFRAGEN", "resume requests"},
        {"Anfragen wieder", "resume requests"},
        {"resume requests", "resume requests"},
        {"Bitte die Übersicht wieder einschalten", "resume digest"},
        {"Newsletter abonnieren", "resume digest"},
    });
}

TEST(WishWords, reads_a_firms_own_limit) {
    expect_all({
        {"höchstens 3 Anfragen pro Woche", "limit requests 3"},
        {"Bitte maximal zwei Anfragen je Woche.", "limit requests 2"},
        {"hoechstens eine Anfrage pro Woche", "limit requests 1"},
        {"nicht mehr als 5 Anfragen in der Woche bitte", "limit requests 5"},
        {"2 Anfragen pro Woche reichen uns", "limit requests 2"},
        {"at most 3 requests a week", "limit requests 3"},
        {"No more than ten requests per week, please", "limit requests 10"},
        {"max. 4 Anfragen pro Woche", "limit requests 4"},
        {"höchstens 50 Anfragen pro Woche", "limit requests 50"},
        {"höchstens 51 Anfragen pro Woche", ""},
        {"höchstens 0 Anfragen pro Woche", ""},
        {"höchstens 3 Stück pro Woche", ""},
        {"Anfragen ohne Grenze", "no limit requests"},
        {"requests without limit", "no limit requests"},
    });
}

TEST(WishWords, reads_several_wishes_at_once) {
    expect_all({
        {"Übersicht monatlich und höchstens 3 Anfragen pro Woche",
         "monthly digest, limit requests 3"},
        {"Pause bis 10.1., danach monatlich", "pause 2027-01-10, monthly"},
    });
}

TEST(WishWords, takes_a_wish_out_of_an_answer_only_where_it_stands_for_itself) {
    expect_all({
        {"Leider keine Kapazität. PAUSE 2 WOCHEN", "pause 2026-12-07 | Leider keine Kapazität."},
        {"2: können wir, ca. 12 €\nbitte nur noch monatlich", "monthly | 2: können wir, ca. 12 €"},
        {"Können wir. Keine Übersicht mehr bitte.", "stop digest | Können wir. ."},
        {"Können wir liefern, monatlich", ""},
        {"Können wir, weiter mit der Zeichnung", ""},
    });
}

TEST(WishWords, takes_no_sentence_about_work_for_a_wish) {
    for (const char* text :
         {"wir können monatlich liefern",
          "Lieferung stoppen",
          "Bitte die Lieferung stoppen",
          "Monatlich 200 Stück",
          "20 Drehteile monatlich",
          "wöchentlich 50 Stück aus 1.4301",
          "Wir liefern wöchentlich",
          "Abruf monatlich, 500 Stück im Jahr",
          "Wir können nicht weiter",
          "weiter mit B-2026-031",
          "B-2026-031 stopp",
          "nur Treffer im Toleranzfeld h6",
          "Wir haben Anfragen gestoppt",
          "Maschine steht bis KW 14",
          "Pausenraum ausbauen, 3 Wochen",
          "Wir brauchen 30 Pausen",
          "Haben Sie eine Übersicht?",
          "Bitte eine Übersicht der Preise",
          "Übersicht",
          "Anfragen",
          "kein Stopp nötig",
          "nicht abbestellen",
          "Bitte nicht stoppen",
          "Wollen Sie pausieren?",
          "keine Übersicht",
          "Stoppuhr gesucht",
          "monatlich oder wöchentlich?",
          "We can deliver monthly",
          "Stop the production",
          "Please stop the order",
          "cancel the order",
          "on hold",
          "Wir suchen weiter",
          "3 Anfragen",
          "PAUSE 2 WOCHEN, MONATLICH, NUR TREFFER, STOPP",
          "Können wir.\nPAUSE 2 WOCHEN\nMONATLICH\nSTOPP",
          "Antworten Sie mit PAUSE 2 WOCHEN, MONATLICH, NUR TREFFER oder STOPP.",
          "PAUSE 2 WOCHEN stellt Anfragen ab.",
          "höchstens 3 Wochen",
          ""}) {
        const WishReading reading = read_wishes(text, kToday);
        EXPECT_TRUE(reading.wishes.empty())
            << text << ": " << code(reading.wishes.empty() ? Wish{} : reading.wishes[0]);
    }
}

TEST(WishWords, reads_why_and_what_stays_beside_a_wish) {
    expect_all({
        {"unsubscribe pls", "stop"},
        {"only matches pls", "matches"},
        {"weekly again please", "weekly"},
        {"Stop bitte keine Mails mehr", "stop everything"},
        {"Die Übersicht brauche ich nicht, Anfragen aber schon", "stop digest"},
        {"keine Anfragen mehr, Übersicht gern", "stop requests"},
        {"no more digests, but requests are fine", "stop digest"},
        {"Nur Treffer bitte, der Rest interessiert mich nicht", "matches"},
        {"Urlaub bis 15.8., bitte Pause", "pause 2027-08-15"},
        {"Bitte Pause, wir haben bis 8.1. Betriebsferien", "pause 2027-01-08"},
        {"Bitte Pause, sind im Urlaub bis 8.1.", "pause 2027-01-08"},
        {"On vacation until Aug 15, pause please", "pause 2027-08-15"},
        {"PAUSE 2 WOCHEN, Urlaub bis 15.8.", "pause 2026-12-07"},
        {"Urlaub bis 15.8.", ""},
        {"Anfragen gern", ""},
    });
}

TEST(WishWords, knows_who_is_tired_of_what_he_read_last) {
    for (const char* text :
         {"ich will das nicht mehr",
          "Das möchte ich nicht mehr bekommen!",
          "Das brauchen wir nicht mehr, danke",
          "Das ist mir zu viel, ich will das nicht mehr",
          "I don't want this any more",
          "we no longer need this please"}) {
        EXPECT_TRUE(tires_of_it(text)) << text;
        EXPECT_TRUE(read_wishes(text, kToday).wishes.empty()) << text;
    }
    for (const char* text :
         {"das brauchen wir nicht",
          "2: das wollen wir nicht mehr",
          "Die Teile brauchen wir nicht mehr",
          "we do not want this",
          "zu viel",
          ""}) {
        EXPECT_FALSE(tires_of_it(text)) << text;
    }
}

TEST(WishWords, reads_any_bytes_and_gives_long_texts_up) {
    const std::string bytes("\xff\xfe\0PAUSE\n\n\xc3", 10);
    EXPECT_NO_THROW(read_wishes(bytes, kToday));
    EXPECT_TRUE(read_wishes(std::string(3000, 'x') + "\nSTOPP", kToday).wishes.empty());
    const std::string near = std::string(1900, '.') + "\nSTOPP";
    EXPECT_FALSE(read_wishes(near, kToday).wishes.empty());
}

}  // namespace
}  // namespace clusterlotse::commands
