#include "tests/unit/matching/needs/asked_steps.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::main_step;

// Works told by an everyday verb, by the wanted result or by what is wrong.

TEST(PlainWords, a_work_is_asked_for_by_its_verb) {
    EXPECT_EQ(main_step("wer härtet mir 50 Bolzen"), "hardening");
    EXPECT_EQ(main_step("wer klebt uns 50 Bolzen"), "adhesive_bonding");
    EXPECT_EQ(main_step("wer hont uns 50 Buchsen"), "honing");
    EXPECT_EQ(main_step("wer läppt uns 20 Scheiben"), "lapping");
    EXPECT_EQ(main_step("wer beizt uns 40 Rahmen"), "pickling");
    EXPECT_EQ(main_step("wer glüht uns 50 Bolzen"), "annealing");
    EXPECT_EQ(main_step("wer rändelt uns 200 Knöpfe"), "turning");
    EXPECT_EQ(main_step("wer prüft uns 50 Bolzen"), "measuring");
    EXPECT_EQ(main_step("wer druckt uns 5 Gehäuse"), "additive_manufacturing");
    EXPECT_EQ(main_step("wer drückt uns die verzogene Welle wieder gerade"), "straightening");
    EXPECT_EQ(main_step("Suche jemand der mir die Kurbelwelle schleift"), "crankshaft_grinding");
}

TEST(PlainWords, an_english_verb_asks_for_its_work) {
    EXPECT_EQ(main_step("can you sandblast 50 pins for us"), "blasting");
    EXPECT_EQ(main_step("can you heat treat 50 pins for us"), "heat_treatment");
    EXPECT_EQ(main_step("can you braze 50 pins for us"), "brazing");
    EXPECT_EQ(main_step("can you bend 50 tubes for us"), "tube_bending");
    EXPECT_EQ(main_step("can you coat 50 pins for us"), "coating");
    EXPECT_EQ(main_step("can you tumble 3000 brackets for us"), "vibratory_finishing");
    EXPECT_EQ(main_step("can you inspect 50 pins for us"), "measuring");
}

TEST(PlainWords, a_wanted_result_names_its_work) {
    EXPECT_EQ(main_step("die Schutzhaube soll nicht mehr rosten"), "coating");
    EXPECT_EQ(main_step("Soll nicht mehr rosten: 200 Winkel aus S235"), "coating");
    EXPECT_EQ(main_step("our brackets keep rusting, 400 pcs"), "coating");
    EXPECT_EQ(main_step("Soll schwarz werden, 500 Stahlbolzen"), "black_oxide");
    EXPECT_EQ(main_step("Soll schwarz werden, 500 Alubolzen"), "anodising");
    EXPECT_EQ(main_step("Soll glänzen wie Chrom"), "polishing");
    EXPECT_EQ(main_step("Die Oberfläche soll matt sein wie Seide, 300 Alu-Blenden"), "blasting");
    EXPECT_EQ(main_step("Die Teile sollen blitzblank sein"), "cleaning");
    EXPECT_EQ(main_step("Muss dicht sein bis 10 bar, 20 Schweißteile prüfen"), "pressure_test");
    EXPECT_EQ(main_step("Unsere Drehbank dreht konisch"), "machine_repair");
}

TEST(PlainWords, cracks_that_are_looked_for_are_no_damage) {
    EXPECT_EQ(main_step("20 Wellen, geprüft auf Risse"), "non_destructive_testing");
    EXPECT_EQ(main_step("20 shafts, checked for cracks"), "non_destructive_testing");
    EXPECT_EQ(main_step("Welle hat Risse, 1 Stück"), "machine_repair");
}

TEST(PlainWords, a_heading_that_complains_denies_nothing) {
    EXPECT_EQ(main_step("Nie wieder Verzug: 20 Platten planschleifen"), "surface_grinding");
    EXPECT_EQ(main_step("Nicht vergessen: 30 Buchsen drehen"), "turning");
    EXPECT_EQ(main_step("Bitte keine Händler: 200 Halter lasern und kanten"), "laser_cutting");
    EXPECT_EQ(main_step("Nicht enthalten: Lackieren. Gefragt: Schweißen von 12 Rahmen"), "welding");
}

TEST(PlainWords, abbreviations_are_those_of_their_language) {
    EXPECT_EQ(main_step("Stanzbiegeteile aus CuSn6, galv. verzinnt"), "punching");
    EXPECT_EQ(main_step("20 Halter lasergesintert aus PA12"), "plastic_printing");
    EXPECT_EQ(main_step("3D-Druck Alu AlSi10Mg, 4 Halter"), "metal_printing");
}

TEST(PlainWords, what_wears_is_chromed_hard) {
    EXPECT_EQ(main_step("Kolben verchromen, 15 Stück Ø 80 x 600"), "hard_chrome");
    EXPECT_EQ(main_step("30 Wellen verchromen"), "hard_chrome");
    EXPECT_EQ(main_step("30 Zierleisten verchromen"), "decorative_chrome");
}

TEST(PlainWords, how_a_thing_works_is_no_work_on_it) {
    EXPECT_EQ(
        main_step("Spannvorrichtung für Gussgehäuse konstruieren und bauen, 2 Stück, hydraulisch"),
        "fixture_building"
    );
}

TEST(PlainWords, a_service_is_known_by_what_is_to_happen) {
    EXPECT_EQ(
        main_step("Firma die Rohre 48,3 x 3,2 orbital schweißt, 60 Nähte"), "orbital_welding"
    );
    EXPECT_EQ(
        main_step("Für unsere Lasermaschine suchen wir einen Dienstleister der die Optik reinigt"),
        "maintenance"
    );
    EXPECT_EQ(
        main_step("Nach einem Brand in der Halle müssen 4 CNC Maschinen gereinigt werden"),
        "cleaning"
    );
    EXPECT_EQ(
        main_step("Looking for someone to hard chrome the ram and regrind to 249.95 f7"),
        "hard_chrome"
    );
    EXPECT_EQ(main_step("10.000 Unterlegscheiben Sonder, Ø 32/13 x 2, C75S"), "punching");
    EXPECT_EQ(main_step("2 Brunnen-Deckel Edelstahl rund 900"), "sheet_metal_working");
}
