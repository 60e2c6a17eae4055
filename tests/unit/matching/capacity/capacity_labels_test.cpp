#include "tests/unit/matching/capacity/capacity_readings.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matching {
namespace {

using test_support::Said;
using test_support::shown;
using test_support::talk;

TEST(CapacityText, reads_what_members_write_behind_a_label_in_german_and_english_with_slips) {
    const Said all[] = {
        {"frei: 30 h Drehen in der ersten Aprilhälfte",
         "turning 30 h 2026-04-01..2026-04-15 {Drehen}"},
        {"frei: Fräsen, 2. Hälfte April", "milling 2026-04-16..2026-04-30 {Fräsen}"},
        {"free: 20 h turning in the second half of May",
         "turning 20 h 2026-05-16..2026-05-31 {turning}"},
        {"frei: 8 h Drehen gestern", "turning 8 h 2026-03-17..2026-03-17 {Drehen}"},
        {"frei: 30 h 5-Achs in KW 14", "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-Achs}"},
        {"Frei: ab Montag 2 Tage Drehmaschine",
         "turning 16 h 2026-03-23..2026-03-24 {Drehmaschine}"},
        {"free: 30 h 5-axis milling in week 14",
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-axis milling}"},
        {"frei: Härteofen ab sofort", "heat_treatment 2026-03-18..2026-03-24 {Härteofen}"},
        {"Frei: 20 h Drehen KW 14, 30 h Fräsen KW 15",
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-04-06..2026-04-10 "
         "{Fräsen}"},
        {"Frei in KW 14: 20 h Drehen, 30 h Fräsen",
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-03-30..2026-04-03 "
         "{Fräsen}"},
        {"Frei in KW 14:\n- 20 h Drehen\n- 30 h Fräsen\n\nMfG\nSchmidt Dreherei",
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-03-30..2026-04-03 "
         "{Fräsen}"},
        {"frei: 20 h Drehen und 30 h Fräsen in KW 14",
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-03-30..2026-04-03 "
         "{Fräsen}"},
        {"frei: Drehen und Fräsen KW 15",
         "turning 2026-04-06..2026-04-10 {Drehen}; milling 2026-04-06..2026-04-10 {Fräsen}"},
        {"frei: Drehen KW 14: 30 h, KW 15: 20 h",
         "turning 30 h 2026-03-30..2026-04-03 {Drehen}; turning 20 h 2026-04-06..2026-04-10 "
         "{Drehen}"},
        {"free: laser cutting, 20-30 hours, next week",
         "laser_cutting 20 h 2026-03-23..2026-03-27 {laser cutting}"},
        {"Frei: 1,5 Tage Drahterodieren ab 30.3.",
         "wire_edm 12 h 2026-03-30..2026-03-31 {Drahterodieren}"},
        {"We have spare capacity on our 5-axis machines: 40 hours next week",
         "five_axis_milling 40 h 2026-03-23..2026-03-27 {5-axis machines}"},
        {"frei: 30 h in KW 14", "? 30 h 2026-03-30..2026-04-03 {}"},
        {"frei:", ""},
        {"Frei: nichts", "? 2026-03-18..2026-03-24 {nichts}"},
        {"frei: Laserschneiden die nächsten 2 Wochen",
         "laser_cutting 2026-03-18..2026-03-31 {Laserschneiden}"},
        {"Frei: Pulverbeschichten, Montag bis Mittwoch",
         "powder_coating 2026-03-23..2026-03-25 {Pulverbeschichten}"},
        {"frei: Kanten Mo-Mi", "press_braking 2026-03-23..2026-03-25 {Kanten}"},
        {"frei: Schweißen 12.4.-16.4.", "welding 2026-04-12..2026-04-16 {Schweißen}"},
        {"frei: WIG-Schweißen vom 12. bis 16. April, 2 Schweißer",
         "tig_welding 2026-04-12..2026-04-16 {WIG-Schweißen, 2 Schweißer}"},
        {"Frei: Härterei, 2 Chargen täglich, ab morgen",
         "heat_treatment 2026-03-19..2026-03-25 {Härterei, 2 Chargen täglich}"},
        {"Available: wire EDM, 16 hours, 7-9 April",
         "wire_edm 16 h 2026-04-07..2026-04-09 {wire EDM}"},
        {"free: CNC turning up to Ø 200, weeks 14-16",
         "turning 2026-03-30..2026-04-17 {CNC turning up to Ø 200}"},
        {"frei: Zahnradfräsen Modul 2-8, 1 Woche ab 30.3.",
         "milling 2026-03-30..2026-04-05 {Zahnradfräsen Modul 2-8}"},
        {"fei: 20h drehen", "turning 20 h 2026-03-18..2026-03-24 {drehen}"},
        {"Frei: Dehen 20 h KW 14", "? 20 h 2026-03-30..2026-04-03 {Dehen}"},
        {"frei: fräsn 3-achs, 16 stundn, kw14",
         "milling 16 h 2026-03-30..2026-04-03 {fräsn 3-achs}"},
        {"Freie Kapazitäten: Wasserstrahlschneiden bis 150 mm, 10 h am Freitag",
         "waterjet_cutting 10 h 2026-03-20..2026-03-20 {Wasserstrahlschneiden bis 150 mm}"},
        {"frei: KTL ab sofort bis Ende nächster Woche",
         "cathodic_dip_coating 2026-03-18..2026-03-27 {KTL}"},
        {"frei: halber Tag Messmaschine am 24.3.",
         "coordinate_measuring 4 h 2026-03-24..2026-03-24 {Messmaschine}"},
        {"Frei: Nachtschicht Spritzguss 80 t ab KW 13",
         "injection_moulding 2026-03-23..2026-03-29 {Nachtschicht Spritzguss 80 t}"},
        {"free from Monday: two days on the press brake, 3 m, 100 t",
         "press_braking 16 h 2026-03-23..2026-03-24 {press brake, 3 m, 100 t}"},
        {"frei: Laser 85 €/h, ab sofort", "laser_cutting 2026-03-18..2026-03-24 {Laser 85 €/h}"},
        {"morgen frei: Sandstrahlen", "blasting 2026-03-19..2026-03-19 {Sandstrahlen}"},
        {"frei: 12 h Gewindeschleifen KW 52",
         "thread_grinding 12 h 2026-12-21..2026-12-25 {Gewindeschleifen}"},
        {"frei: einen halben Tag Drehen morgen", "turning 4 h 2026-03-19..2026-03-19 {Drehen}"},
        {"frei: Fräsen am Dienstag und Mittwoch", "milling 2026-03-24..2026-03-25 {Fräsen}"},
        {"frei: Drehen am Wochenende", "turning 2026-03-21..2026-03-22 {Drehen}"},
        {"Kapazität frei: Laserschneiden, Abkanten, Pulverbeschichten ab 20.4.",
         "laser_cutting 2026-04-20..2026-04-26 {Laserschneiden}; press_braking "
         "2026-04-20..2026-04-26 {Abkanten}; powder_coating 2026-04-20..2026-04-26 "
         "{Pulverbeschichten}"},
        {"Frei:\n1) 5-Achs, 30 h, KW 14\n2) Drehen Ø 400, 20 h, KW 15\n\nViele Grüße\nM. Müller",
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-Achs}; turning 20 h "
         "2026-04-06..2026-04-10 {Drehen Ø 400}"},
        {"Frei: 40 Laserstunden KW 14", "laser_cutting 40 h 2026-03-30..2026-04-03 {Laserstunden}"},
        {"free: heat treatment, 2 batches a day, immediately",
         "heat_treatment 2026-03-18..2026-03-24 {heat treatment, 2 batches a day}"},
        {"FREI: 30 H 5-ACHS KW 14", "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-ACHS}"},
        {"Frei: Fräsen, kein Drehen, KW 14",
         "milling 2026-03-30..2026-04-03 {Fräsen, kein Drehen}"},
        {"frei: 30 Stunden Härten oder Nitrieren in KW 14",
         "hardening 30 h 2026-03-30..2026-04-03 {Härten}; nitriding 2026-03-30..2026-04-03 "
         "{Nitrieren}"},
        {"frei: Zerspanung allgemein, ab Mai, 120 Std./Monat",
         "machining 2026-05-01..2026-05-07 {Zerspanung allgemein, 120 Std./Monat}"},
        {"spare capacity: press brake 4 m, 220 t, 15-20 hours in CW 14",
         "press_braking 15 h 2026-03-30..2026-04-03 {press brake 4 m, 220 t}"},
        {"frei: Montage, 2 Leute, 5 Tage ab 30.3.",
         "assembly 40 h 2026-03-30..2026-04-07 {Montage, 2 Leute}"},
        {"Frei ab 1. April: Kunststoffspritzguss",
         "injection_moulding 2026-04-01..2026-04-07 {Kunststoffspritzguss}"},
        {"frei: 3D-Druck Metall 100 h im April",
         "metal_printing 100 h 2026-04-01..2026-04-30 {3D-Druck Metall}"},
        {"frei: 8 h Fräsen heute", "milling 8 h 2026-03-18..2026-03-18 {Fräsen}"},
        {"frei: täglich 2 h Drehen, KW 14", "turning 2026-03-30..2026-04-03 {täglich 2 h Drehen}"},
        {"frei: Drehen, freitags 4 h, KW 14",
         "turning 2026-03-30..2026-04-03 {Drehen, freitags 4 h}"},
        {"frei: Reinigen + Entgraten, 4 Std, KW 13",
         "deburring 4 h 2026-03-23..2026-03-27 {Reinigen, Entgraten}"},
        {"frei: Drehen, Fräsen jeweils 20 h KW 14",
         "turning 2026-03-30..2026-04-03 {Drehen}; milling 20 h 2026-03-30..2026-04-03 {Fräsen}"},
        {"frei: Drehen (Ø 20-400 mm, 1.4301, 1.4571), 20 h, KW 14",
         "turning 20 h 2026-03-30..2026-04-03 {Drehen (Ø 20-400 mm, 1.4301, 1.4571)}"},
        {"Guten Morgen zusammen! Freie Kapazität in unserer Härterei: KW 13, Vakuumhärten bis "
         "600x900",
         "vacuum_hardening 2026-03-23..2026-03-27 {Härterei, Vakuumhärten bis 600x900}"},
        {"frei: 5 achs fräsen 30std kw 14",
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5 achs fräsen}"},
        {"Frei: Rohrlaser, 2 Schichten, KW 13 und KW 14",
         "tube_laser_cutting 2026-03-23..2026-04-03 {Rohrlaser, 2 Schichten}"},
        {"Free: 3 days of sheet metal bending from 23 March",
         "press_braking 24 h 2026-03-23..2026-03-25 {sheet metal bending}"},
        {"free capacity: welding (MIG/MAG), 2 welders, until end of April",
         "mig_mag_welding 2026-03-18..2026-04-30 {welding (MIG/MAG), 2 welders}"},
        {"frei: Drehen 12,5 h KW 13", "turning 12,5 h 2026-03-23..2026-03-27 {Drehen}"},
        {"Frei: Drehen bis zu 40 h bis Ende KW 14", "turning 40 h 2026-03-18..2026-04-03 {Drehen}"},
        {"frei: Drehen KW 12 bis KW 14", "turning 2026-03-16..2026-04-03 {Drehen}"},
        {"Frei: Zerspanung ab 1.4.2026 bis 30.4.2026, 2 Maschinen",
         "machining 2026-04-01..2026-04-30 {Zerspanung, 2 Maschinen}"},
        {"frei: CNC-Fräsen (Alu, bis 800 x 500), jede Woche 10 Std.",
         "milling 2026-03-18..2026-03-24 {CNC-Fräsen (Alu, bis 800 x 500), jede Woche 10 Std.}"},
        {"frei: Drehen ab Montag, Fräsen ab Mittwoch",
         "turning 2026-03-23..2026-03-29 {Drehen}; milling 2026-03-25..2026-03-31 {Fräsen}"},
        {"Frei: 20 h Drehen, Rückfragen an Herrn Weber, Tel. 0631 12345",
         "turning 20 h 2026-03-18..2026-03-24 {Drehen, Rückfragen, Herrn Weber, Tel. 0631 12345}"},
        {"frei: Lohnarbeit Stanzen 100 t, Montag Vormittag",
         "punching 2026-03-23..2026-03-23 {Lohnarbeit Stanzen 100 t, Vormittag}"}};
    for (const Said& said : all) {
        EXPECT_EQ(talk(said.text), CapacityTalk::labelled) << said.text;
        EXPECT_EQ(shown(said.text), said.understood) << said.text;
    }
}

}  // namespace
}  // namespace clusterlotse::matching
