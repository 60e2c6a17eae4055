#include "matching/capacity_text.hpp"

#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/test_days.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matching {
namespace {

using test_support::kWednesday;

std::vector<OfferedCapacity> offered(std::string_view text, Date today = kWednesday) {
    return capacities_in(text, today, *test_support::vocabulary());
}

CapacityTalk talk(std::string_view text) {
    return capacity_talk(text, kWednesday, *test_support::vocabulary());
}

/// "turning 20 h 2026-03-30..2026-04-03 {Drehen}", one after the other.
std::string shown(std::string_view text) {
    std::string all;
    for (const OfferedCapacity& one : offered(text)) {
        all += (all.empty() ? "" : "; ") + (one.process.empty() ? "?" : one.process) + " " +
               (one.hours ? hours_words(*one.hours, Language::de) + " " : "") + iso_date(one.from) +
               ".." + iso_date(one.until) + " {" + one.wording + "}";
    }
    return all;
}

struct Said {
    const char* text;
    CapacityTalk talk;
    const char* understood;
};

TEST(CapacityText, reads_what_members_write_in_german_and_english_with_slips) {
    const Said all[] = {
        {"frei: 30 h Drehen in der ersten Aprilhälfte",
         CapacityTalk::labelled,
         "turning 30 h 2026-04-01..2026-04-15 {Drehen}"},
        {"frei: Fräsen, 2. Hälfte April",
         CapacityTalk::labelled,
         "milling 2026-04-16..2026-04-30 {Fräsen}"},
        {"free: 20 h turning in the second half of May",
         CapacityTalk::labelled,
         "turning 20 h 2026-05-16..2026-05-31 {turning}"},
        {"frei: 8 h Drehen gestern",
         CapacityTalk::labelled,
         "turning 8 h 2026-03-17..2026-03-17 {Drehen}"},
        {"frei: 30 h 5-Achs in KW 14",
         CapacityTalk::labelled,
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-Achs}"},
        {"Frei: ab Montag 2 Tage Drehmaschine",
         CapacityTalk::labelled,
         "turning 16 h 2026-03-23..2026-03-24 {Drehmaschine}"},
        {"wir haben nächste Woche noch 40 Stunden Laser frei",
         CapacityTalk::prose,
         "laser_cutting 40 h 2026-03-23..2026-03-27 {Laser}"},
        {"freie Kapazität Abkantpresse 12. bis 16. April",
         CapacityTalk::prose,
         "press_braking 2026-04-12..2026-04-16 {Abkantpresse}"},
        {"free: 30 h 5-axis milling in week 14",
         CapacityTalk::labelled,
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-axis milling}"},
        {"Kapazität frei KW 14-16 CNC Drehen Ø bis 200, 3-Schicht",
         CapacityTalk::prose,
         "turning 2026-03-30..2026-04-17 {CNC Drehen Ø bis 200, 3-Schicht}"},
        {"frei: Härteofen ab sofort",
         CapacityTalk::labelled,
         "heat_treatment 2026-03-18..2026-03-24 {Härteofen}"},
        {"Frei: 20 h Drehen KW 14, 30 h Fräsen KW 15",
         CapacityTalk::labelled,
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-04-06..2026-04-10 "
         "{Fräsen}"},
        {"Frei in KW 14: 20 h Drehen, 30 h Fräsen",
         CapacityTalk::labelled,
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-03-30..2026-04-03 "
         "{Fräsen}"},
        {"Frei in KW 14:\n- 20 h Drehen\n- 30 h Fräsen\n\nMfG\nSchmidt Dreherei",
         CapacityTalk::labelled,
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-03-30..2026-04-03 "
         "{Fräsen}"},
        {"frei: 20 h Drehen und 30 h Fräsen in KW 14",
         CapacityTalk::labelled,
         "turning 20 h 2026-03-30..2026-04-03 {Drehen}; milling 30 h 2026-03-30..2026-04-03 "
         "{Fräsen}"},
        {"frei: Drehen und Fräsen KW 15",
         CapacityTalk::labelled,
         "turning 2026-04-06..2026-04-10 {Drehen}; milling 2026-04-06..2026-04-10 {Fräsen}"},
        {"frei: Drehen KW 14: 30 h, KW 15: 20 h",
         CapacityTalk::labelled,
         "turning 30 h 2026-03-30..2026-04-03 {Drehen}; turning 20 h 2026-04-06..2026-04-10 "
         "{Drehen}"},
        {"frei 30h/Woche Laserschneiden bis Ende April",
         CapacityTalk::prose,
         "laser_cutting 2026-03-18..2026-04-30 {30h/Woche Laserschneiden}"},
        {"free: laser cutting, 20-30 hours, next week",
         CapacityTalk::labelled,
         "laser_cutting 20 h 2026-03-23..2026-03-27 {laser cutting}"},
        {"Frei: 1,5 Tage Drahterodieren ab 30.3.",
         CapacityTalk::labelled,
         "wire_edm 12 h 2026-03-30..2026-03-31 {Drahterodieren}"},
        {"Hallo zusammen,\nwir haben in KW 15 noch ca. 25 Std. Rundschleifen frei, bis Ø "
         "300.\nViele Grüße\nAnna Becker",
         CapacityTalk::prose,
         "cylindrical_grinding 25 h 2026-04-06..2026-04-10 {Rundschleifen, bis Ø 300}"},
        {"We have spare capacity on our 5-axis machines: 40 hours next week",
         CapacityTalk::labelled,
         "five_axis_milling 40 h 2026-03-23..2026-03-27 {5-axis machines}"},
        {"frei: 30 h in KW 14", CapacityTalk::labelled, "? 30 h 2026-03-30..2026-04-03 {}"},
        {"frei:", CapacityTalk::labelled, ""},
        {"Frei: nichts", CapacityTalk::labelled, "? 2026-03-18..2026-03-24 {nichts}"},
        {"frei: Laserschneiden die nächsten 2 Wochen",
         CapacityTalk::labelled,
         "laser_cutting 2026-03-18..2026-03-31 {Laserschneiden}"},
        {"Frei: Pulverbeschichten, Montag bis Mittwoch",
         CapacityTalk::labelled,
         "powder_coating 2026-03-23..2026-03-25 {Pulverbeschichten}"},
        {"frei: Kanten Mo-Mi",
         CapacityTalk::labelled,
         "press_braking 2026-03-23..2026-03-25 {Kanten}"},
        {"frei: Schweißen 12.4.-16.4.",
         CapacityTalk::labelled,
         "welding 2026-04-12..2026-04-16 {Schweißen}"},
        {"frei: WIG-Schweißen vom 12. bis 16. April, 2 Schweißer",
         CapacityTalk::labelled,
         "tig_welding 2026-04-12..2026-04-16 {WIG-Schweißen, 2 Schweißer}"},
        {"fräskapazität frei ab 1.4., 2-schichtig",
         CapacityTalk::prose,
         "milling 2026-04-01..2026-04-07 {fräskapazität, 2-schichtig}"},
        {"Wir haben vom 30.3. bis 10.4. unsere Senkerodiermaschine frei",
         CapacityTalk::prose,
         "sinking_edm 2026-03-30..2026-04-10 {Senkerodiermaschine}"},
        {"Wir haben 30 h Fräsen frei und suchen Aufträge, KW 14",
         CapacityTalk::prose,
         "milling 30 h 2026-03-30..2026-04-03 {Fräsen, suchen Aufträge}"},
        {"Frei: Härterei, 2 Chargen täglich, ab morgen",
         CapacityTalk::labelled,
         "heat_treatment 2026-03-19..2026-03-25 {Härterei, 2 Chargen täglich}"},
        {"Available: wire EDM, 16 hours, 7-9 April",
         CapacityTalk::labelled,
         "wire_edm 16 h 2026-04-07..2026-04-09 {wire EDM}"},
        {"free: CNC turning up to Ø 200, weeks 14-16",
         CapacityTalk::labelled,
         "turning 2026-03-30..2026-04-17 {CNC turning up to Ø 200}"},
        {"frei: Zahnradfräsen Modul 2-8, 1 Woche ab 30.3.",
         CapacityTalk::labelled,
         "milling 2026-03-30..2026-04-05 {Zahnradfräsen Modul 2-8}"},
        {"fei: 20h drehen", CapacityTalk::labelled, "turning 20 h 2026-03-18..2026-03-24 {drehen}"},
        {"Frei: Dehen 20 h KW 14", CapacityTalk::labelled, "? 20 h 2026-03-30..2026-04-03 {Dehen}"},
        {"frei: fräsn 3-achs, 16 stundn, kw14",
         CapacityTalk::labelled,
         "milling 16 h 2026-03-30..2026-04-03 {fräsn 3-achs}"},
        {"Freie Kapazitäten: Wasserstrahlschneiden bis 150 mm, 10 h am Freitag",
         CapacityTalk::labelled,
         "waterjet_cutting 10 h 2026-03-20..2026-03-20 {Wasserstrahlschneiden bis 150 mm}"},
        {"frei: KTL ab sofort bis Ende nächster Woche",
         CapacityTalk::labelled,
         "cathodic_dip_coating 2026-03-18..2026-03-27 {KTL}"},
        {"Maschine frei: Hermle C42 5-Achs, KW 14, 15 und 17",
         CapacityTalk::prose,
         "five_axis_milling 2026-03-30..2026-04-10 {Hermle C42 5-Achs}; five_axis_milling "
         "2026-04-20..2026-04-24 {Hermle C42 5-Achs}"},
        {"frei: halber Tag Messmaschine am 24.3.",
         CapacityTalk::labelled,
         "coordinate_measuring 4 h 2026-03-24..2026-03-24 {Messmaschine}"},
        {"Frei: Nachtschicht Spritzguss 80 t ab KW 13",
         CapacityTalk::labelled,
         "injection_moulding 2026-03-23..2026-03-29 {Nachtschicht Spritzguss 80 t}"},
        {"free from Monday: two days on the press brake, 3 m, 100 t",
         CapacityTalk::labelled,
         "press_braking 16 h 2026-03-23..2026-03-24 {press brake, 3 m, 100 t}"},
        {"Unsere Drehmaschine steht ab Montag leer, 40 Stunden frei",
         CapacityTalk::prose,
         "turning 40 h 2026-03-23..2026-03-29 {Drehmaschine}"},
        {"frei: Laser 85 €/h, ab sofort",
         CapacityTalk::labelled,
         "laser_cutting 2026-03-18..2026-03-24 {Laser 85 €/h}"},
        {"noch 2 Fräsmaschinen frei in KW 14",
         CapacityTalk::prose,
         "milling 2026-03-30..2026-04-03 {2 Fräsmaschinen}"},
        {"morgen frei: Sandstrahlen",
         CapacityTalk::labelled,
         "blasting 2026-03-19..2026-03-19 {Sandstrahlen}"},
        {"frei: 12 h Gewindeschleifen KW 52",
         CapacityTalk::labelled,
         "thread_grinding 12 h 2026-12-21..2026-12-25 {Gewindeschleifen}"},
        {"frei: einen halben Tag Drehen morgen",
         CapacityTalk::labelled,
         "turning 4 h 2026-03-19..2026-03-19 {Drehen}"},
        {"frei: Fräsen am Dienstag und Mittwoch",
         CapacityTalk::labelled,
         "milling 2026-03-24..2026-03-25 {Fräsen}"},
        {"frei: Drehen am Wochenende",
         CapacityTalk::labelled,
         "turning 2026-03-21..2026-03-22 {Drehen}"},
        {"Kapazität frei: Laserschneiden, Abkanten, Pulverbeschichten ab 20.4.",
         CapacityTalk::labelled,
         "laser_cutting 2026-04-20..2026-04-26 {Laserschneiden}; press_braking "
         "2026-04-20..2026-04-26 {Abkanten}; powder_coating 2026-04-20..2026-04-26 "
         "{Pulverbeschichten}"},
        {"Frei:\n1) 5-Achs, 30 h, KW 14\n2) Drehen Ø 400, 20 h, KW 15\n\nViele Grüße\nM. Müller",
         CapacityTalk::labelled,
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-Achs}; turning 20 h "
         "2026-04-06..2026-04-10 {Drehen Ø 400}"},
        {"Wir haben noch 30 Stunden 5-Achs-Fräsen in\nKW 14 frei.",
         CapacityTalk::prose,
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-Achs-Fräsen}"},
        {"Moin, in KW 14 haben wir auf der Portalfräse 3x2 m noch 3 Tage Luft",
         CapacityTalk::prose,
         "milling 24 h 2026-03-30..2026-04-03 {Portalfräse 3x2 m}"},
        {"Frei: 40 Laserstunden KW 14",
         CapacityTalk::labelled,
         "laser_cutting 40 h 2026-03-30..2026-04-03 {Laserstunden}"},
        {"we've got 25 hrs of surface grinding available from 30 March until 3 April",
         CapacityTalk::prose,
         "surface_grinding 25 h 2026-03-30..2026-04-03 {surface grinding}"},
        {"free: heat treatment, 2 batches a day, immediately",
         CapacityTalk::labelled,
         "heat_treatment 2026-03-18..2026-03-24 {heat treatment, 2 batches a day}"},
        {"Frei! 20 h Drehen diese Woche",
         CapacityTalk::prose,
         "turning 20 h 2026-03-16..2026-03-20 {Drehen}"},
        {"frei - 30 h Fräsen - KW 14",
         CapacityTalk::prose,
         "milling 30 h 2026-03-30..2026-04-03 {Fräsen}"},
        {"FREI: 30 H 5-ACHS KW 14",
         CapacityTalk::labelled,
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5-ACHS}"},
        {"Frei: Fräsen, kein Drehen, KW 14",
         CapacityTalk::labelled,
         "milling 2026-03-30..2026-04-03 {Fräsen, kein Drehen}"},
        {"frei: 30 Stunden Härten oder Nitrieren in KW 14",
         CapacityTalk::labelled,
         "hardening 30 h 2026-03-30..2026-04-03 {Härten}; nitriding 2026-03-30..2026-04-03 "
         "{Nitrieren}"},
        {"Wir hätten in KW 14 noch 30 h Fräsen frei",
         CapacityTalk::prose,
         "milling 30 h 2026-03-30..2026-04-03 {Fräsen}"},
        {"Freie Kapazitäten beim Verzinken ab Mitte April",
         CapacityTalk::prose,
         "zinc_plating 2026-04-11..2026-04-17 {Verzinken}"},
        {"frei: Zerspanung allgemein, ab Mai, 120 Std./Monat",
         CapacityTalk::labelled,
         "machining 2026-05-01..2026-05-07 {Zerspanung allgemein, 120 Std./Monat}"},
        {"Unser Bohrwerk hat nächste Woche Lücken, 20 h frei",
         CapacityTalk::prose,
         "drilling 20 h 2026-03-23..2026-03-27 {Bohrwerk}"},
        {"in den nächsten 3 Wochen haben wir Kapazität frei auf unserer Rundschleifmaschine",
         CapacityTalk::prose,
         "cylindrical_grinding 2026-03-18..2026-04-07 {Rundschleifmaschine}"},
        {"spare capacity: press brake 4 m, 220 t, 15-20 hours in CW 14",
         CapacityTalk::labelled,
         "press_braking 15 h 2026-03-30..2026-04-03 {press brake 4 m, 220 t}"},
        {"Laser ist nächste Woche frei",
         CapacityTalk::prose,
         "laser_cutting 2026-03-23..2026-03-27 {Laser}"},
        {"frei: Montage, 2 Leute, 5 Tage ab 30.3.",
         CapacityTalk::labelled,
         "assembly 40 h 2026-03-30..2026-04-07 {Montage, 2 Leute}"},
        {"Restkapazität Plasmaschneiden 12 h bis Freitag",
         CapacityTalk::prose,
         "plasma_cutting 12 h 2026-03-18..2026-03-20 {Plasmaschneiden}"},
        {"Frei ab 1. April: Kunststoffspritzguss",
         CapacityTalk::labelled,
         "injection_moulding 2026-04-01..2026-04-07 {Kunststoffspritzguss}"},
        {"frei: 3D-Druck Metall 100 h im April",
         CapacityTalk::labelled,
         "metal_printing 100 h 2026-04-01..2026-04-30 {3D-Druck Metall}"},
        {"frei: 8 h Fräsen heute",
         CapacityTalk::labelled,
         "milling 8 h 2026-03-18..2026-03-18 {Fräsen}"},
        {"frei: täglich 2 h Drehen, KW 14",
         CapacityTalk::labelled,
         "turning 2026-03-30..2026-04-03 {täglich 2 h Drehen}"},
        {"frei: Drehen, freitags 4 h, KW 14",
         CapacityTalk::labelled,
         "turning 2026-03-30..2026-04-03 {Drehen, freitags 4 h}"},
        {"frei: Reinigen + Entgraten, 4 Std, KW 13",
         CapacityTalk::labelled,
         "deburring 4 h 2026-03-23..2026-03-27 {Reinigen, Entgraten}"},
        {"frei: Drehen, Fräsen jeweils 20 h KW 14",
         CapacityTalk::labelled,
         "turning 2026-03-30..2026-04-03 {Drehen}; milling 20 h 2026-03-30..2026-04-03 {Fräsen}"},
        {"frei: Drehen (Ø 20-400 mm, 1.4301, 1.4571), 20 h, KW 14",
         CapacityTalk::labelled,
         "turning 20 h 2026-03-30..2026-04-03 {Drehen (Ø 20-400 mm, 1.4301, 1.4571)}"},
        {"Guten Morgen zusammen! Freie Kapazität in unserer Härterei: KW 13, Vakuumhärten bis "
         "600x900",
         CapacityTalk::labelled,
         "vacuum_hardening 2026-03-23..2026-03-27 {Härterei, Vakuumhärten bis 600x900}"},
        {"frei: 5 achs fräsen 30std kw 14",
         CapacityTalk::labelled,
         "five_axis_milling 30 h 2026-03-30..2026-04-03 {5 achs fräsen}"},
        {"Frei: Rohrlaser, 2 Schichten, KW 13 und KW 14",
         CapacityTalk::labelled,
         "tube_laser_cutting 2026-03-23..2026-04-03 {Rohrlaser, 2 Schichten}"},
        {"Free: 3 days of sheet metal bending from 23 March",
         CapacityTalk::labelled,
         "press_braking 24 h 2026-03-23..2026-03-25 {sheet metal bending}"},
        {"free capacity: welding (MIG/MAG), 2 welders, until end of April",
         CapacityTalk::labelled,
         "mig_mag_welding 2026-03-18..2026-04-30 {welding (MIG/MAG), 2 welders}"},
        {"We still have 16 hours on the wire EDM free on Thursday and Friday",
         CapacityTalk::prose,
         "wire_edm 16 h 2026-03-19..2026-03-20 {wire EDM}"},
        {"frei 20 h Drehen", CapacityTalk::prose, "turning 20 h 2026-03-18..2026-03-24 {Drehen}"},
        {"frei: Drehen 12,5 h KW 13",
         CapacityTalk::labelled,
         "turning 12,5 h 2026-03-23..2026-03-27 {Drehen}"},
        {"Frei: Drehen bis zu 40 h bis Ende KW 14",
         CapacityTalk::labelled,
         "turning 40 h 2026-03-18..2026-04-03 {Drehen}"},
        {"frei: Drehen KW 12 bis KW 14",
         CapacityTalk::labelled,
         "turning 2026-03-16..2026-04-03 {Drehen}"},
        {"Frei: Zerspanung ab 1.4.2026 bis 30.4.2026, 2 Maschinen",
         CapacityTalk::labelled,
         "machining 2026-04-01..2026-04-30 {Zerspanung, 2 Maschinen}"},
        {"frei: CNC-Fräsen (Alu, bis 800 x 500), jede Woche 10 Std.",
         CapacityTalk::labelled,
         "milling 2026-03-18..2026-03-24 {CNC-Fräsen (Alu, bis 800 x 500), jede Woche 10 Std.}"},
        {"Drehautomat Traub TNL 18 frei ab Dienstag, 30 Stunden",
         CapacityTalk::prose,
         "automatic_turning 30 h 2026-03-24..2026-03-30 {Drehautomat Traub TNL 18}"},
        {"In KW 16 hätten wir Luft beim Laserschneiden, 25 Stunden",
         CapacityTalk::prose,
         "laser_cutting 25 h 2026-04-13..2026-04-17 {Laserschneiden}"},
        {"frei: Drehen ab Montag, Fräsen ab Mittwoch",
         CapacityTalk::labelled,
         "turning 2026-03-23..2026-03-29 {Drehen}; milling 2026-03-25..2026-03-31 {Fräsen}"},
        {"nächste Woche ist unsere Strahlkabine frei, Teile bis 2 m",
         CapacityTalk::prose,
         "blasting 2026-03-23..2026-03-27 {Strahlkabine, Teile bis 2 m}"},
        {"Frei: 20 h Drehen, Rückfragen an Herrn Weber, Tel. 0631 12345",
         CapacityTalk::labelled,
         "turning 20 h 2026-03-18..2026-03-24 {Drehen, Rückfragen, Herrn Weber, Tel. 0631 12345}"},
        {"frei: Lohnarbeit Stanzen 100 t, Montag Vormittag",
         CapacityTalk::labelled,
         "punching 2026-03-23..2026-03-23 {Lohnarbeit Stanzen 100 t, Vormittag}"}};
    for (const Said& said : all) {
        EXPECT_EQ(talk(said.text), said.talk) << said.text;
        EXPECT_EQ(shown(said.text), said.understood) << said.text;
    }
}

TEST(CapacityText, takes_no_answer_no_need_of_parts_and_no_small_talk_for_free_capacity) {
    for (const char* text :
         {"ab KW 14 hätten wir wieder Kapazität",
          "brauchen 30 h 5-Achs in KW 14",
          "20 Drehteile 1.4301 bis KW 14, frei Haus",
          "wer braucht noch 30 h 5-Achs? frei in KW 14",
          "Wir sind ab KW 14 wieder frei",
          "frei ab KW 14",
          "leider nichts frei, Drehen erst ab KW 18",
          "Können wir machen, in KW 14 ist die Laseranlage frei",
          "we could do it in week 14, the lathe is free then",
          "20 Halter gekantet, Grat frei, bis KW 14",
          "Gehäuse fräsen, Fläche muss frei bleiben, KW 14",
          "I am free next week for a call about milling",
          "Wir haben nächste Woche Betriebsferien, ab 30.3. wieder frei zum Fräsen",
          "kein Laser frei nächste Woche",
          "Sind in KW 14 voll, Fräsen frei ab KW 16",
          "Freie Stelle: CNC-Fräser ab KW 14",
          "Lieferung frei Haus, 20 h Fräsen",
          "Die Drehteile müssen frei von Grat sein, 30 h Salzsprühtest, KW 14",
          "Can you do 30 h of milling? We are free to start in week 14",
          "Angebot: 30 h Fräsen in KW 14, 70 €/h",
          "We are fully booked until week 16, milling free after that",
          "Bei uns ist der Maschinenpark frei zugänglich, Besichtigung KW 14",
          "We have been free of accidents since week 3, turning shop",
          "20 Drehteile aus 1.4301, bis KW 14",
          "Ja, können wir, frei ab KW 14",
          "Kapazität frei ab KW 14",
          "wir sind ab Montag wieder frei für Drehteile",
          "Erst ab KW 16 frei zum Fräsen",
          "Ich bin nächste Woche frei, danach im Urlaub",
          "",
          "frei"}) {
        EXPECT_EQ(talk(text), CapacityTalk::none) << text;
    }
}

TEST(CapacityText, knows_a_need_for_capacity_from_an_offer_of_it) {
    for (const char* text :
         {"suche freie Kapazität Fräsen 30 h",
          "Hat jemand in KW 14 30 h 5-Achs frei?",
          "Ab wann haben Sie wieder frei? Fräsen 20 h",
          "Gesucht: freie Kapazität Laser, 20 h",
          "Wer hat 20 h Laser frei?",
          "We need 30 hours of 5-axis capacity, who is free in week 14?",
          "Suche 20 h Drehen in KW 14, hat wer was frei?",
          "frei: suche 30 h Fräsen in KW 14",
          "Wir brauchen freie Kapazität beim Laserschneiden, 25 h",
          "looking for spare capacity: wire EDM, 10 hours next week",
          "Gibt es nächste Woche noch freie Kapazität auf einer Abkantpresse?"}) {
        EXPECT_EQ(talk(text), CapacityTalk::needed) << text;
    }
}

TEST(CapacityText, leaves_the_process_open_where_the_vocabulary_knows_none) {
    EXPECT_EQ(shown("frei: 30 h in KW 14"), "? 30 h 2026-03-30..2026-04-03 {}");
    EXPECT_EQ(
        shown("frei: 8 h Brummkreiseln morgen"), "? 8 h 2026-03-19..2026-03-19 {Brummkreiseln}"
    );
    EXPECT_TRUE(offered("frei:").empty());
    EXPECT_TRUE(offered("").empty());
}

TEST(CapacityText, says_whether_a_time_was_said) {
    EXPECT_FALSE(offered("frei: 20 h Drehen").at(0).dated);
    EXPECT_TRUE(offered("frei: 20 h Drehen ab sofort").at(0).dated);
    EXPECT_TRUE(offered("frei: 20 h Drehen KW 14").at(0).dated);
}

TEST(CapacityText, believes_nothing_to_be_free_for_ever) {
    const OfferedCapacity one = offered("frei: Drehen ab 1.4.2026 bis 31.12.2026").at(0);
    EXPECT_EQ(iso_date(one.until), "2026-07-01");
    EXPECT_TRUE(offered("frei: Drehen KW 14/2028").empty());
}

TEST(CapacityText, takes_at_most_nine_from_one_message) {
    std::string many = "frei:";
    for (int week = 14; week < 26; ++week) {
        many += "\n- Drehen 10 h KW " + std::to_string(week);
    }
    EXPECT_EQ(offered(many).size(), kMostOffered);
}

TEST(CapacityText, has_no_dates_without_a_day_to_count_from) {
    EXPECT_TRUE(offered("frei: 20 h Drehen KW 14", Date{}).empty());
    EXPECT_EQ(
        capacity_talk("frei: 20 h Drehen", Date{}, *test_support::vocabulary()),
        CapacityTalk::labelled
    );
}

TEST(CapacityText, counts_weeks_across_the_turn_of_the_year) {
    const auto over = offered("frei: Drehen KW 52 bis KW 2", *parse_iso_date("2026-12-14"));
    EXPECT_EQ(iso_date(over.at(0).from), "2026-12-21");
    EXPECT_EQ(iso_date(over.at(0).until), "2027-01-15");
}

std::string period(
    const char* from, const char* until, Language language, bool short_form = false
) {
    return period_words(
        *parse_iso_date(from), *parse_iso_date(until), kWednesday, language, short_form
    );
}

TEST(PeriodWords, name_weeks_days_and_the_end_of_what_has_begun) {
    EXPECT_EQ(period("2026-03-30", "2026-04-03", Language::de), "KW 14 (30.3.–3.4.)");
    EXPECT_EQ(period("2026-03-30", "2026-04-03", Language::de, true), "KW 14");
    EXPECT_EQ(period("2026-03-30", "2026-04-03", Language::en), "week 14 (30 Mar–3 Apr)");
    EXPECT_EQ(period("2026-03-30", "2026-04-17", Language::en, true), "week 14–16");
    EXPECT_EQ(period("2026-04-12", "2026-04-16", Language::de), "12.–16.4.");
    EXPECT_EQ(period("2026-04-12", "2026-04-16", Language::en), "12–16 Apr");
    EXPECT_EQ(period("2026-03-18", "2026-03-24", Language::de), "bis 24.3.");
    EXPECT_EQ(period("2026-03-18", "2026-03-24", Language::en), "until 24 Mar");
    EXPECT_EQ(period("2026-03-24", "2026-03-24", Language::de), "24.3.");
}

TEST(PeriodWords, name_the_year_where_it_is_another) {
    EXPECT_EQ(period("2026-12-28", "2027-01-01", Language::de), "KW 53 (28.12.–1.1.2027)");
    EXPECT_EQ(period("2027-01-04", "2027-01-08", Language::de), "KW 1 (4.–8.1.2027)");
    EXPECT_EQ(period("2027-01-04", "2027-01-08", Language::de, true), "KW 1");
}

TEST(HoursWords, have_a_decimal_only_where_there_is_one) {
    EXPECT_EQ(hours_words(30, Language::de), "30 h");
    EXPECT_EQ(hours_words(12.5, Language::de), "12,5 h");
    EXPECT_EQ(hours_words(12.5, Language::en), "12.5 h");
    EXPECT_EQ(hours_words(0.99, Language::en), "1 h");
}

}  // namespace
}  // namespace clusterlotse::matching
