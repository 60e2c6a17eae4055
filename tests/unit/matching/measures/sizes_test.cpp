#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::exactly;
using test_support::read_today;
using test_support::words_of;

namespace {

Dimensions sizes(std::string_view text) {
    return read_today(text).dimensions_mm;
}

}  // namespace

TEST(Sizes, outer_and_inner_diameters_are_told_apart) {
    const Dimensions ring = sizes("Innendurchmesser 40, Außendurchmesser 60, Länge 25");
    EXPECT_EQ(ring.diameter, exactly(60));
    EXPECT_EQ(ring.length, exactly(25));
    const Dimensions bush = sizes("Buchse AD 60 ID 40 L 25");
    EXPECT_EQ(bush.diameter, exactly(60));
    EXPECT_EQ(bush.length, exactly(25));
    EXPECT_FALSE(sizes("Innendurchmesser 40").diameter);
}

TEST(Sizes, end_no_name_in_quotation_marks) {
    EXPECT_EQ(
        sizes("30 Halter \"Appeltal Terrano 3\" gelasert aus S355, 12 mm").thickness, exactly(12)
    );
    EXPECT_EQ(sizes("Welle Ø 3\" x 200 mm aus C45").diameter, exactly(76.2));
}

TEST(Sizes, tubes_have_a_wall_and_sections_have_legs) {
    EXPECT_EQ(sizes("Rohr 48,3 x 3,2").diameter, exactly(48.3));
    EXPECT_EQ(sizes("Rohr 48,3 x 3,2").thickness, exactly(3.2));
    const Dimensions section = sizes("80 x 80 x 5 mm Vierkantrohr, 6 m");
    EXPECT_EQ(section.width, exactly(80));
    EXPECT_EQ(section.height, exactly(80));
    EXPECT_EQ(section.thickness, exactly(5));
    EXPECT_EQ(section.length, exactly(6000));
}

TEST(Sizes, of_a_frame_are_not_those_of_the_section_it_is_made_of) {
    const Dimensions rack = sizes("6 Gestelle 2,2 x 1,4 m aus Vierkantrohr 80x80x4 S235 schweißen");
    EXPECT_EQ(rack.length, exactly(2200));
    EXPECT_EQ(rack.width, exactly(1400));
    EXPECT_FALSE(rack.height);
    EXPECT_EQ(rack.thickness, exactly(4));
    const Dimensions railing = sizes("5 Geländer aus Rohr 60x40x3, 3 m lang");
    EXPECT_EQ(railing.length, exactly(3000));
    EXPECT_FALSE(railing.width);
    EXPECT_FALSE(railing.height);
    const Dimensions frame = sizes("Rahmen 1200x800 aus Rohr 40x40x2");
    EXPECT_EQ(frame.width, exactly(800));
    EXPECT_FALSE(frame.height);
    const Dimensions tube = sizes("50 Abschnitte aus Vierkantrohr 60x40x3, 850 lang");
    EXPECT_EQ(tube.width, exactly(60));
    EXPECT_EQ(tube.height, exactly(40));
}

TEST(Sizes, fits_between_numbers_make_a_turned_part) {
    EXPECT_EQ(sizes("Welle Ø40h6x310").length, exactly(310));
    EXPECT_EQ(sizes("Stift 6m6x40").diameter, exactly(6));
    EXPECT_EQ(sizes("Buchse 20H7 x 26s6 x 30 lang").diameter, exactly(26));
    EXPECT_EQ(sizes("Bolzen 40x220").diameter, exactly(40));
}

TEST(Sizes, units_and_inches_become_millimetres) {
    EXPECT_EQ(sizes("Träger 8,40 m lang").length, exactly(8400));
    EXPECT_EQ(sizes("walze 1,20 lang").length, exactly(1200));
    EXPECT_EQ(sizes("1/2 inch plate").thickness, exactly(12.7));
    EXPECT_EQ(sizes("shaft 2.5 inch diameter, 10 inch long").length, exactly(254));
    const Dimensions plate = sizes("plate 12\" x 8\" x 1/2\"");
    EXPECT_EQ(plate.length, exactly(304.8));
    EXPECT_EQ(plate.thickness, exactly(12.7));
}

TEST(Sizes, limits_stay_open_and_the_order_of_letters_counts) {
    EXPECT_EQ(sizes("bis Ø 400, bis 3 m lang").diameter, Interval(0, 400));
    EXPECT_EQ(sizes("bis Ø 400, bis 3 m lang").length, Interval(0, 3000));
    EXPECT_EQ(sizes("Blechdicke 0,5 bis 3 mm").thickness, Interval(0.5, 3));
    const Dimensions box = sizes("Maße (BxHxL): 300x150x400 mm");
    EXPECT_EQ(box.width, exactly(300));
    EXPECT_EQ(box.height, exactly(150));
    EXPECT_EQ(box.length, exactly(400));
}

TEST(Sizes, threads_are_kept_and_only_fasteners_take_their_size) {
    const UnderstoodNeed screw = read_today("200 Schrauben M12x60");
    EXPECT_EQ(screw.threads, std::vector<std::string>{"M12x60"});
    EXPECT_EQ(screw.dimensions_mm.diameter, exactly(12));
    EXPECT_EQ(screw.dimensions_mm.length, exactly(60));
    EXPECT_EQ(read_today("Verschraubung G 3/4\"").threads, std::vector<std::string>{"G 3/4"});
    EXPECT_EQ(read_today("Spindel TR 40x7").threads, std::vector<std::string>{"Tr 40x7"});
    EXPECT_FALSE(sizes("Deckel mit Gewinde M8").diameter);
    EXPECT_FALSE(read_today("Gewinde M1.4 in 1.4404").deadline);
}

TEST(Sizes, a_nominal_bore_is_a_diameter_and_a_pressure_is_nothing) {
    const Dimensions flange = sizes("Flansch DN 100 PN 16");
    EXPECT_EQ(flange.diameter, exactly(100));
    EXPECT_FALSE(flange.length);
}

TEST(Sizes, keep_the_words_they_were_read_from) {
    const UnderstoodNeed need = read_today("Welle, Durchmesser 80 mm, Länge 1.250 mm");
    EXPECT_EQ(words_of(need, "diameter"), "Durchmesser 80 mm");
    EXPECT_EQ(words_of(need, "length"), "Länge 1.250 mm");
}

TEST(Sizes, a_thread_behind_a_product_makes_no_metres_of_it) {
    const Dimensions buffer = sizes("Puffer 50x40 M10, 200 Stück");
    EXPECT_EQ(buffer.length, exactly(50));
    EXPECT_EQ(buffer.width, exactly(40));
}

TEST(Sizes, how_many_holes_is_no_size) {
    const Dimensions plate = sizes("Grundplatten 1500 x 1000 x 60, 48 x M12, 6 x Ø 20 H7");
    EXPECT_EQ(plate.length, exactly(1500));
    EXPECT_EQ(plate.width, exactly(1000));
    EXPECT_EQ(plate.height, exactly(60));
    EXPECT_NE(plate.diameter, exactly(6));
}

TEST(Sizes, nominal_bores_may_repeat_their_name) {
    EXPECT_EQ(sizes("Rohrleitung DN 50 bis DN 150").diameter, Interval(50, 150));
}

TEST(Sizes, a_ring_is_told_by_two_diameters_and_a_length) {
    for (const char* const text :
         {"15 Spaltringe aus CuSn12, D 140/118 x 22",
          "Spaltringe 140/118 x 22",
          "Ø 140/118 x 22, CuSn12",
          "Laufringe 118 x 140 x 22",
          "rings 140 x 118 x 22, bronze"}) {
        const Dimensions ring = sizes(text);
        EXPECT_EQ(ring.diameter, exactly(140)) << text;
        EXPECT_EQ(ring.length, exactly(22)) << text;
        EXPECT_FALSE(ring.width) << text;
    }
    const Dimensions bush = sizes("8 Buchsen 30 x 40 x 50 aus Rotguss");
    EXPECT_EQ(bush.diameter, exactly(40));
    EXPECT_EQ(bush.length, exactly(50));
}

TEST(Sizes, a_washer_is_told_by_two_diameters_and_how_thick_it_is) {
    for (const char* const text :
         {"2000 washers 60x30x8 aus Hardox",
          "Unterlegscheiben 60 x 30 x 8",
          "40 Passscheiben 30 x 60 x 8",
          "spacers 60 x 30 x 8"}) {
        const Dimensions washer = sizes(text);
        EXPECT_EQ(washer.diameter, exactly(60)) << text;
        EXPECT_EQ(washer.thickness, exactly(8)) << text;
        EXPECT_FALSE(washer.length) << text;
    }
    // What has three sides.
    EXPECT_EQ(sizes("20 Scheiben 1200 x 800 x 6 aus Acrylglas").length, exactly(1200));
    EXPECT_EQ(sizes("40 Platten 60 x 30 x 8").width, exactly(30));
    EXPECT_EQ(sizes("Halter für Ringe; Grundplatte 60 x 30 x 8").width, exactly(30));
}

TEST(Sizes, what_is_made_of_round_tube_has_a_wall) {
    for (const char* const text :
         {"Kupferrohrbiegeteile 22x1, 3 Biegungen",
          "Rohrschlange 22 x 1 aus Kupfer",
          "Rohrbogen 22x1, hartgelötet"}) {
        EXPECT_EQ(sizes(text).diameter, exactly(22)) << text;
        EXPECT_EQ(sizes(text).thickness, exactly(1)) << text;
    }
    EXPECT_FALSE(sizes("Rohrschellen 60 x 20").thickness);
}

TEST(Sizes, follow_the_count_of_pieces) {
    const Dimensions box = sizes("Gehäuse aus PA12, 5 Stück 180 x 120 x 60");
    EXPECT_EQ(box.length, exactly(180));
    EXPECT_EQ(box.width, exactly(120));
    EXPECT_EQ(box.height, exactly(60));
    EXPECT_EQ(
        read_today("Gehäuse aus PA12, 5 Stück 180 x 120 x 60").quantity, (Quantity{5, "piece"})
    );
}

TEST(Sizes, are_named_without_dots_too) {
    EXPECT_EQ(sizes("wellen c45 durchmesser 30 lange 400").length, exactly(400));
    EXPECT_EQ(sizes("platten breite 200 hohe 80").height, exactly(80));
    EXPECT_FALSE(sizes("2 lange Wellen, Ø 30").length);
    EXPECT_FALSE(sizes("wellen durchmesser 30, 400 stück").length);
}

TEST(Sizes, a_deep_bore_is_as_long_as_it_is_deep) {
    const Dimensions bore = sizes("20 Stück Ø 50 x 900 tief in C45");
    EXPECT_EQ(bore.diameter, exactly(50));
    EXPECT_EQ(bore.length, exactly(900));
    EXPECT_FALSE(sizes("nitriert, 0,8 tief").length);
}

TEST(Sizes, of_a_spring_are_its_wire_its_outer_diameter_and_its_free_length) {
    const Dimensions spring = sizes("Druckfedern aus 1.4310, d=1,2, Da 10, L0 35");
    EXPECT_EQ(spring.thickness, exactly(1.2));
    EXPECT_EQ(spring.diameter, exactly(10));
    EXPECT_EQ(spring.length, exactly(35));
    EXPECT_EQ(sizes("Buchse d=12 L=30").diameter, exactly(12));
    EXPECT_FALSE(sizes("Wir haben da 10 Federn").diameter);
}

TEST(Sizes, threads_in_inches_keep_their_standard) {
    using Threads = std::vector<std::string>;
    EXPECT_EQ(
        read_today("Ventilblock mit G1/4 und 1/4 NPT").threads, (Threads{"G 1/4", "1/4 NPT"})
    );
    EXPECT_EQ(read_today("Nippel NPT 1/2\", 1.4404").threads, Threads{"NPT 1/2"});
    EXPECT_EQ(read_today("bolts 3/8-16 UNC").threads, Threads{"3/8-16 UNC"});
    EXPECT_TRUE(read_today("Halterung für NPT-Fittinge").threads.empty());
}

TEST(Sizes, the_only_measure_of_a_wheel_is_its_diameter) {
    for (const char* const text :
         {"12 Laufräder aus Titan im Feinguss, ca. 180 mm",
          "10 Zahnraeder 180 mm, Modul 3",
          "4 Räder mit 180 mm",
          "8 Scheiben, ca. 180 mm, S235 lasern",
          "12 wheels, about 180 mm, titanium investment casting"}) {
        EXPECT_EQ(sizes(text).diameter, exactly(180)) << text;
    }
    for (const char* const text :
         {"6 Laufräder, 180 mm breit",
          "6 Laufräder, Bohrung 80 mm",
          "3 Gehäuse, ca. 180 mm",
          "20 Wellen 300 mm",
          "8 Scheiben, 10 mm, S235 lasern",
          "6 Räder für Rohre, 180 mm Abstand",
          "Kettenrad, 180 x 20"}) {
        EXPECT_FALSE(sizes(text).diameter) << text;
    }
}

TEST(Sizes, metres_of_what_is_one_piece_are_its_length) {
    EXPECT_EQ(sizes("Fahnenmast 12 m verzinken").length, exactly(12000));
    EXPECT_EQ(sizes("Träger für das Vordach, 14,5 m am Stück, pulvern").length, exactly(14500));
    EXPECT_EQ(sizes("Profile 8 m in einem Stück eloxieren").length, exactly(8000));
    EXPECT_EQ(sizes("Conveyor beam, 9 m in one piece, to be painted").length, exactly(9000));
    EXPECT_FALSE(sizes("Wir suchen 60 m Rohr").length);
    EXPECT_FALSE(sizes("Stahl schweißen im Umkreis 30 m, am Stück").length);
}
