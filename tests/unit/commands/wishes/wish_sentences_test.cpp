#include "commands/wishes/wish_words.hpp"
#include "tests/unit/commands/wishes/wish_reading.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::commands {
namespace {

using test::kToday;

TEST(WishWords, reads_that_somebody_wants_no_more) {
    expect_wishes({
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
    expect_wishes({
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
    expect_wishes({
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
    expect_wishes({
        {"Übersicht monatlich und höchstens 3 Anfragen pro Woche",
         "monthly digest, limit requests 3"},
        {"Pause bis 10.1., danach monatlich", "pause 2027-01-10, monthly"},
    });
}

TEST(WishWords, takes_a_wish_out_of_an_answer_only_where_it_stands_for_itself) {
    expect_wishes({
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
            << text << ": " << wish_code(reading.wishes.empty() ? Wish{} : reading.wishes[0]);
    }
}

TEST(WishWords, reads_why_and_what_stays_beside_a_wish) {
    expect_wishes({
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
