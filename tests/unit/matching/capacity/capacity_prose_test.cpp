#include "tests/unit/matching/capacity/capacity_readings.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matching {
namespace {

using test_support::Said;
using test_support::shown;
using test_support::talk;

TEST(CapacityText, reads_what_members_write_in_sentences_in_german_and_english_with_slips) {
    const Said all[] = {
        {"wir haben nächste Woche noch 40 Stunden Laser frei",
         "laser_cutting 40 h 2026-03-23..2026-03-27 {Laser}"},
        {"freie Kapazität Abkantpresse 12. bis 16. April",
         "press_braking 2026-04-12..2026-04-16 {Abkantpresse}"},
        {"Kapazität frei KW 14-16 CNC Drehen Ø bis 200, 3-Schicht",
         "turning 2026-03-30..2026-04-17 {CNC Drehen Ø bis 200, 3-Schicht}"},
        {"frei 30h/Woche Laserschneiden bis Ende April",
         "laser_cutting 2026-03-18..2026-04-30 {30h/Woche Laserschneiden}"},
        {"Hallo zusammen,\nwir haben in KW 15 noch ca. 25 Std. Rundschleifen frei, bis Ø "
         "300.\nViele Grüße\nAnna Becker",
         "cylindrical_grinding 25 h 2026-04-06..2026-04-10 {Rundschleifen, bis Ø 300}"},
        {"fräskapazität frei ab 1.4., 2-schichtig",
         "milling 2026-04-01..2026-04-07 {fräskapazität, 2-schichtig}"},
        {"Wir haben vom 30.3. bis 10.4. unsere Senkerodiermaschine frei",
         "sinking_edm 2026-03-30..2026-04-10 {Senkerodiermaschine}"},
        {"Wir haben 30 h Fräsen frei und suchen Aufträge, KW 14",
         "milling 30 h 2026-03-30..2026-04-03 {Fräsen, suchen Aufträge}"},
        {"Maschine frei: Hermle C42 5-Achs, KW 14, 15 und 17",
         "five_axis_milling 2026-03-30..2026-04-10 {Hermle C42 5-Achs}; five_axis_milling "
         "2026-04-20..2026-04-24 {Hermle C42 5-Achs}"},
        {"Unsere Drehmaschine steht ab Montag leer, 40 Stunden frei",
         "turning 40 h 2026-03-23..2026-03-29 {Drehmaschine}"},
        {"noch 2 Fräsmaschinen frei in KW 14", "milling 2026-03-30..2026-04-03 {2 Fräsmaschinen}"},
        {"Wir haben noch 30 Stunden 5-Achs-Fräsen in\nKW 14 frei.",
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-Achs-Fräsen}"},
        {"Moin, in KW 14 haben wir auf der Portalfräse 3x2 m noch 3 Tage Luft",
         "milling 24 h 2026-03-30..2026-04-03 {Portalfräse 3x2 m}"},
        {"we've got 25 hrs of surface grinding available from 30 March until 3 April",
         "surface_grinding 25 h 2026-03-30..2026-04-03 {surface grinding}"},
        {"Frei! 20 h Drehen diese Woche", "turning 20 h 2026-03-16..2026-03-20 {Drehen}"},
        {"frei - 30 h Fräsen - KW 14", "milling 30 h 2026-03-30..2026-04-03 {Fräsen}"},
        {"Wir hätten in KW 14 noch 30 h Fräsen frei",
         "milling 30 h 2026-03-30..2026-04-03 {Fräsen}"},
        {"Freie Kapazitäten beim Verzinken ab Mitte April",
         "zinc_plating 2026-04-11..2026-04-17 {Verzinken}"},
        {"Unser Bohrwerk hat nächste Woche Lücken, 20 h frei",
         "drilling 20 h 2026-03-23..2026-03-27 {Bohrwerk}"},
        {"in den nächsten 3 Wochen haben wir Kapazität frei auf unserer Rundschleifmaschine",
         "cylindrical_grinding 2026-03-18..2026-04-07 {Rundschleifmaschine}"},
        {"Laser ist nächste Woche frei", "laser_cutting 2026-03-23..2026-03-27 {Laser}"},
        {"Restkapazität Plasmaschneiden 12 h bis Freitag",
         "plasma_cutting 12 h 2026-03-18..2026-03-20 {Plasmaschneiden}"},
        {"We still have 16 hours on the wire EDM free on Thursday and Friday",
         "wire_edm 16 h 2026-03-19..2026-03-20 {wire EDM}"},
        {"frei 20 h Drehen", "turning 20 h 2026-03-18..2026-03-24 {Drehen}"},
        {"Drehautomat Traub TNL 18 frei ab Dienstag, 30 Stunden",
         "automatic_turning 30 h 2026-03-24..2026-03-30 {Drehautomat Traub TNL 18}"},
        {"In KW 16 hätten wir Luft beim Laserschneiden, 25 Stunden",
         "laser_cutting 25 h 2026-04-13..2026-04-17 {Laserschneiden}"},
        {"nächste Woche ist unsere Strahlkabine frei, Teile bis 2 m",
         "blasting 2026-03-23..2026-03-27 {Strahlkabine, Teile bis 2 m}"}};
    for (const Said& said : all) {
        EXPECT_EQ(talk(said.text), CapacityTalk::prose) << said.text;
        EXPECT_EQ(shown(said.text), said.understood) << said.text;
    }
}

}  // namespace
}  // namespace clusterlotse::matching
