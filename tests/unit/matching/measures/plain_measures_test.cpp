#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::exactly;
using test_support::read_today;

namespace {

/// The first material's number, or its name where it has none; "" where none is read.
std::string material(std::string_view text) {
    const UnderstoodNeed need = read_today(text);
    return need.materials.empty() ? "" : need.materials[0].number.value_or(need.materials[0].name);
}

std::optional<Quantity> pieces(double count) {
    return Quantity{count, "piece", {}, {}};
}

}  // namespace

TEST(PlainMeasures, a_phrase_of_the_trade_keeps_its_material) {
    EXPECT_EQ(material("14 Stempel aus 1.2379"), "1.2379");
    EXPECT_EQ(material("Feinguss 1.4408, 300 g"), "1.4408");
}

TEST(PlainMeasures, grades_are_known_by_their_british_names) {
    EXPECT_EQ(material("20 shafts in EN24T, 40 dia x 300"), "1.6582");
    EXPECT_EQ(material("12 gears EN36A case hardened"), "1.5752");
    EXPECT_EQ(material("50 pins EN8 bright bar"), "1.0511");
    EXPECT_EQ(material("studs 817M40T, 30 off"), "1.6582");
    EXPECT_EQ(material("half a dozen shafts, 4140 steel"), "1.7225");
    EXPECT_EQ(material("Armaturen gekennzeichnet nach DIN EN 19"), "");
}

TEST(PlainMeasures, plastics_and_castings_are_known_with_their_digits) {
    EXPECT_EQ(material("Halter aus PA12, 100 Stück"), "PA12");
    EXPECT_EQ(material("Gehäuse aus AlSi7Mg0,6 gießen"), "EN AC-42200");
    EXPECT_EQ(material("30 Kühlplatten 5083 H111"), "3.3547");
    EXPECT_EQ(material("12 front panels 6061 T651"), "3.3211");
    EXPECT_EQ(material("Anodise 2000 covers black matt, 5754, 120x80x1.5"), "3.3535");
    EXPECT_EQ(material("50 Klemmringe Alu schwarz eloxiert"), "Aluminium");
    EXPECT_EQ(material("4140 Stück Buchsen"), "");
}

TEST(PlainMeasures, a_coat_is_not_what_the_part_is_made_of) {
    EXPECT_EQ(material("3.000 Klemmbügel mit Zinklamelle beschichten"), "");
    EXPECT_EQ(material("Edelstahlbeizen, 20 Rahmen"), "Edelstahl");
}

TEST(PlainMeasures, a_state_of_delivery_is_no_heat_treatment) {
    EXPECT_TRUE(read_today("25 pcs shaft 1.4542 H1025, ground").heat_treatment.empty());
}

TEST(PlainMeasures, a_time_of_day_is_no_roughness) {
    for (const char* const text :
         {"72 Bolzen drehen, gerne Angebot bis 18.12.2026 um 12 Uhr, Teile bis KW 6",
          "72 Bolzen drehen, Angebot am 18.12. um halb zwölf",
          "72 Bolzen drehen. Date: Fr., 27. Nov. 2026 um 09:00 Uhr"}) {
        EXPECT_TRUE(read_today(text).surface.empty()) << text;
        EXPECT_TRUE(read_today(text).tolerances.empty()) << text;
    }
    EXPECT_FALSE(read_today("72 Bolzen verzinken, 12 um").surface.empty());
}

TEST(PlainMeasures, what_a_press_can_do_is_no_weight_of_the_part) {
    EXPECT_FALSE(read_today("Abkantpresse 100 t").mass_kg);
    EXPECT_FALSE(read_today("Kanten auf Abkantpresse 100 t").mass_kg);
    EXPECT_EQ(read_today("Transport einer Presse 22 t nach Metz").mass_kg, exactly(22000));
    EXPECT_EQ(
        read_today("Machine moving: a 12 t milling machine from Trier to Mainz").mass_kg,
        exactly(12000)
    );
}

TEST(PlainMeasures, things_are_counted_with_words_between) {
    EXPECT_EQ(read_today("150 turned sensor bodies").quantity, pieces(150));
    EXPECT_EQ(
        read_today("Need 2,000 stainless 316L spacers OD 10 x 15 long").quantity, pieces(2000)
    );
    EXPECT_EQ(read_today("Räumen einer Nut 8 JS9 in 100 Naben").quantity, pieces(100));
}

TEST(PlainMeasures, the_parts_of_one_thing_are_no_amount) {
    EXPECT_EQ(
        read_today("Montage Baugruppe aus 14 Teilen, 500 Stück im Monat").quantity,
        (Quantity{500, "piece", "month", {}})
    );
    EXPECT_EQ(
        read_today("Serienmontage einer Pumpeneinheit (27 Einzelteile), 250 Stück pro Quartal")
            .quantity,
        (Quantity{250, "piece", "quarter", {}})
    );
    EXPECT_EQ(
        read_today("Baugruppen (ca. 30 Teile, Lager, Montage), 40 Stück pro Jahr").quantity,
        (Quantity{40, "piece", "year", {}})
    );
    EXPECT_EQ(read_today("Frästeile (50 Teile)").quantity, pieces(50));
}

TEST(PlainMeasures, thousands_alone_in_a_list_are_pieces) {
    EXPECT_EQ(read_today("Napf Ø 120 x 60, DC04, 1 mm, 20.000").quantity, pieces(20000));
    EXPECT_FALSE(read_today("Napf Ø 120 x 60, DC04, Rm 270.350 MPa").quantity);
}

TEST(PlainMeasures, a_flat_bar_has_width_and_thickness) {
    const UnderstoodNeed need = read_today("Flach 50x10, 30 Stück 200 lang, je 2 Bohrungen");
    EXPECT_EQ(need.dimensions_mm.width, exactly(50));
    EXPECT_EQ(need.dimensions_mm.thickness, exactly(10));
    EXPECT_EQ(need.dimensions_mm.length, exactly(200));
}

TEST(PlainMeasures, bars_have_the_length_they_are_cut_to) {
    EXPECT_EQ(
        read_today("Träger IPE 200, 12 Stück auf 3400 mm").dimensions_mm.length, exactly(3400)
    );
    EXPECT_EQ(read_today("HEB 140 6 Stück 4200 mm").dimensions_mm.length, exactly(4200));
    EXPECT_EQ(read_today("U-Profil 80x40x4, 10 Stück je 1500").dimensions_mm.length, exactly(1500));
    EXPECT_EQ(
        read_today("2,5 t Flachstahl 60x10 S235, in 6 m Stangen").dimensions_mm.length,
        exactly(6000)
    );
    EXPECT_EQ(
        read_today("SHS 50x50x3, 20 lengths cut to 600 mm").dimensions_mm.length, exactly(600)
    );
}

TEST(PlainMeasures, a_frame_of_beams_has_two_sides) {
    const Dimensions frame = read_today("Grundrahmen 3 x 1,5 m aus HEB 160, 4 St").dimensions_mm;
    EXPECT_EQ(frame.length, exactly(3000));
    EXPECT_EQ(frame.width, exactly(1500));
    EXPECT_EQ(read_today("Kranbahnträger HEB 300, 2 x 8,4 m").quantity, pieces(2));
}

TEST(PlainMeasures, sections_are_known_by_letters_too) {
    const Dimensions angle = read_today("L 50x50x5, 12 m, verzinkt").dimensions_mm;
    EXPECT_EQ(angle.width, exactly(50));
    EXPECT_EQ(angle.thickness, exactly(5));
    const Dimensions tube = read_today("CHS 48.3x3.2 handrail bent, 12 off").dimensions_mm;
    EXPECT_EQ(tube.diameter, exactly(48.3));
    EXPECT_EQ(tube.thickness, exactly(3.2));
}

TEST(PlainMeasures, a_sleeve_is_as_large_as_outside) {
    EXPECT_EQ(
        read_today("25 Distanzhülsen, 20 außen 12 innen 30 lang").dimensions_mm.diameter,
        exactly(20)
    );
}

TEST(PlainMeasures, the_pitch_of_a_chain_is_no_size) {
    EXPECT_FALSE(read_today("3 Stck Kettenräder 1 Zoll 19 Zähne").dimensions_mm.thickness);
}

TEST(PlainMeasures, a_lead_time_is_a_date) {
    EXPECT_EQ(read_today("10 Wellen C45, LT: 3 Wo").deadline, parse_iso_date("2026-12-14"));
}

TEST(PlainMeasures, the_day_something_broke_is_no_deadline) {
    EXPECT_FALSE(read_today("Bei uns ist am Freitag das Pleuellager hochgegangen").deadline);
    EXPECT_EQ(
        read_today("Uns ist am Dienstag die Welle gebrochen, brauchen Ersatz bis Montag").deadline,
        parse_iso_date("2026-11-30")
    );
}

TEST(PlainMeasures, a_firm_or_a_damage_is_no_finish) {
    using List = std::vector<std::string>;
    EXPECT_EQ(
        read_today("Lohnbeschichter gesucht für 300 Halter, RAL 9005").surface, List{"RAL 9005"}
    );
    EXPECT_TRUE(read_today("Lagersitz eingelaufen, 2 Wellen").surface.empty());
    EXPECT_EQ(
        read_today("40 Rahmen beizen und passivieren").surface, (List{"beizen", "passivieren"})
    );
    EXPECT_EQ(
        read_today("Heat treatment of 300 castings, stress relieving").heat_treatment,
        List{"stress relieving"}
    );
    EXPECT_EQ(
        read_today("Suchen Härterei: 20 Bolzen 42CrMo4 vergüten").heat_treatment,
        (List{"Härterei", "vergüten"})
    );
}

TEST(PlainMeasures, the_place_of_the_work_is_named_behind_it) {
    EXPECT_EQ(read_today("Treppe mit Aufmaß und Montage in Hauenstein").place, "Hauenstein");
    EXPECT_EQ(
        read_today("Spindle repair, Pickup morgen möglich in Ramstein-Miesenbach.").place,
        "Ramstein-Miesenbach"
    );
    EXPECT_EQ(read_today("training at our site in Zweibruecken").place, "Zweibruecken");
}
