#include "matching/firms/limits.hpp"

#include "matching/vocabulary/vocabulary.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

std::vector<Envelope> limits(std::string_view text) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    const Analysis analysis = analyse(lexicon, text);
    const std::vector<Passage> passages = passages_of(lexicon, analysis);
    return envelopes_in(lexicon, analysis, passages, weigh_mentions(lexicon, analysis, passages));
}

Range up_to(double value) {
    return {std::nullopt, value};
}

Range from(double value) {
    return {value, std::nullopt};
}

using Field = std::optional<Range> Envelope::*;

/// What the text gives as the limit of a process ("" where it holds for all).
std::optional<Range> limit(std::string_view text, std::string_view code, Field field) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    for (const Envelope& envelope : limits(text)) {
        const bool meant = code.empty() ? envelope.process == kNone
                                        : envelope.process != kNone &&
                                              lexicon.processes[envelope.process].code == code;
        if (meant && envelope.*field) {
            return envelope.*field;
        }
    }
    return std::nullopt;
}

constexpr Field kDiameter = &Envelope::diameter;
constexpr Field kLength = &Envelope::length;
constexpr Field kWidth = &Envelope::width;
constexpr Field kHeight = &Envelope::height;
constexpr Field kThickness = &Envelope::thickness;
constexpr Field kMass = &Envelope::mass;
constexpr Field kLot = &Envelope::lot;

}  // namespace

TEST(Limits, sizes_a_firm_names_are_its_upper_limits) {
    ASSERT_EQ(limits("Wir drehen bis Ø 400 und 3 m Länge.").size(), 1u);
    EXPECT_EQ(limits("Wir drehen bis Ø 400 und 3 m Länge.")[0].diameter, up_to(400));
    EXPECT_EQ(limits("Laserschneiden, Blechdicke 0,5 bis 25 mm")[0].thickness, (Range{0.5, 25}));
    EXPECT_EQ(limits("Turning up to 6 m length")[0].length, up_to(6000));
    EXPECT_EQ(limits("Fräsen von Teilen bis max. 8 t")[0].mass, up_to(8000));
}

TEST(Limits, travels_of_a_machine_are_length_width_and_height) {
    const std::vector<Envelope> found = limits("CNC-Fräsen, Verfahrwege X 1200 Y 600 Z 500");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].length, up_to(1200));
    EXPECT_EQ(found[0].width, up_to(600));
    EXPECT_EQ(found[0].height, up_to(500));
}

TEST(Limits, lots_are_read_from_prose) {
    EXPECT_EQ(limits("Drehen, Losgrößen von 1 bis 500 Stück")[0].lot, (Range{1, 500}));
    EXPECT_EQ(limits("Drehteile in Serien ab 1.000 Stück")[0].lot, (Range{1000, std::nullopt}));
}

TEST(Limits, each_part_of_a_sentence_limits_its_own_process) {
    const std::vector<Envelope> found = limits("Drehen bis Ø 200 mm, Fräsen bis 1.000 mm Länge.");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].diameter, up_to(200));
    EXPECT_FALSE(found[0].length);
    EXPECT_EQ(found[1].length, up_to(1000));
    EXPECT_FALSE(found[1].diameter);
}

TEST(Limits, a_size_that_limits_nothing_and_a_crane_are_left_out) {
    EXPECT_TRUE(limits("Drehen von Wellen Ø 40").empty());
    EXPECT_TRUE(limits("Fräsen, Hallenkran bis 10 t").empty());
    EXPECT_TRUE(limits("").empty());
}

TEST(Limits, lists_of_a_machine_shop_limit_the_work_they_stand_beside) {
    EXPECT_EQ(
        limit("Karusselldrehen bis Ø 3.200 mm, Höhe 2.000 mm", "turning", kDiameter), up_to(3200)
    );
    EXPECT_EQ(
        limit("Karusselldrehen bis Ø 3.200 mm, Höhe 2.000 mm", "turning", kHeight), up_to(2000)
    );
    EXPECT_EQ(limit("Drehen bis Ø 300 mm x 800 mm", "turning", kLength), up_to(800));
    EXPECT_EQ(limit("Fräsen bis 1000 x 500 x 500 mm", "milling", kWidth), up_to(500));
    EXPECT_EQ(
        limit(
            "Außenrundschleifen: Ø 3 – 400 mm, Länge bis 2.000 mm",
            "cylindrical_grinding",
            kDiameter
        ),
        (Range{3, 400})
    );
    EXPECT_EQ(
        limit(
            "Außenrundschleifen: Ø 3 – 400 mm, Länge bis 2.000 mm", "cylindrical_grinding", kLength
        ),
        up_to(2000)
    );
    EXPECT_EQ(
        limit("Spitzenlosschleifen: Ø 1 – 80 mm", "centerless_grinding", kDiameter), (Range{1, 80})
    );
    EXPECT_EQ(limit("Drahterodieren 600 x 400 x 400 mm", "wire_edm", kHeight), up_to(400));
}

TEST(Limits, sheet_and_plate_are_limited_by_their_thickness) {
    EXPECT_EQ(
        limit("Laserschneiden: Stahl bis 25 mm, Edelstahl bis 30 mm", "laser_cutting", kThickness),
        up_to(25)
    );
    EXPECT_EQ(limit("Abkanten bis 4.050 mm", "press_braking", kLength), up_to(4050));
    EXPECT_EQ(
        limit(
            "Gehäuse und Blechbaugruppen von 0,5 bis 4 mm, Blechbearbeitung",
            "sheet_metal_working",
            kThickness
        ),
        (Range{0.5, 4})
    );
    EXPECT_EQ(
        limit("Stanzen von Bandmaterial von 0,1 bis 6 mm", "punching", kThickness), (Range{0.1, 6})
    );
}

TEST(Limits, forces_of_presses_are_no_weights_of_parts) {
    EXPECT_FALSE(limit("Abkanten bis 3 m / 230 t", "press_braking", kMass));
    EXPECT_FALSE(limit("Stanzen auf Pressen von 25 bis 400 t", "punching", kMass));
    EXPECT_FALSE(limit("Richten bis 100 t", "straightening", kMass));
    EXPECT_FALSE(limit("Spritzguss, Maschinen von 35 bis 420 t", "injection_moulding", kMass));
    EXPECT_EQ(limit("Fräsen, Teile bis 22 t", "milling", kMass), up_to(22000));
}

TEST(Limits, wire_limits_what_is_made_of_it_and_not_what_it_cuts) {
    EXPECT_EQ(
        limit("Druckfedern, Drahtdurchmesser 0,15 bis 14 mm", "spring_making", kThickness),
        (Range{0.15, 14})
    );
    EXPECT_FALSE(limit("Druckfedern, Drahtdurchmesser 0,15 bis 14 mm", "spring_making", kDiameter));
    EXPECT_EQ(
        limit("Drahtbiegeteile aus Draht von 2 bis 12 mm", "wire_forming", kThickness),
        (Range{2, 12})
    );
    EXPECT_EQ(
        limit("Springs, wire diameter 0.2 to 8 mm", "spring_making", kThickness), (Range{0.2, 8})
    );
    EXPECT_FALSE(limit("Drahterodieren 600 x 400 mm, Draht 0,1 – 0,3 mm", "wire_edm", kThickness));
}

TEST(Limits, lots_are_told_from_sizes_and_from_each_other) {
    EXPECT_EQ(limit("Turning in small lots from 5 pieces", "turning", kLot), from(5));
    EXPECT_EQ(
        limit("Drehen in Losgrößen von 20 bis 10.000 Stück", "turning", kLot), (Range{20, 10000})
    );
    EXPECT_EQ(limit("Fräsen, Kleinserien bis 500 Stück", "milling", kLot), up_to(500));
    EXPECT_EQ(limit("Druckguss ab 3.000 Stück", "die_casting", kLot), from(3000));
    EXPECT_FALSE(
        limit("Metal printing, build volume up to 400 x 400 x 400 mm", "metal_printing", kLot)
    );
    EXPECT_EQ(
        limit("Drehen vom Einzelstück bis zur Serie von 50.000 Stück", "turning", kLot),
        up_to(50000)
    );
}

TEST(Limits, names_that_look_like_axes_measure_nothing) {
    EXPECT_FALSE(limit("Druckguss, Zink Z410 auf drei Warmkammermaschinen", "die_casting", kHeight)
    );
    EXPECT_EQ(limit("Fräsen, Verfahrweg X 10.000 / Y 3.500", "milling", kLength), up_to(10000));
    EXPECT_EQ(limit("Fräsen, X=800 mm, Y=500 mm, Z=400 mm", "milling", kHeight), up_to(400));
}

TEST(Limits, goods_under_the_heading_of_a_work_are_worked_on) {
    EXPECT_EQ(
        limit("Induktionshärten: Wellen bis 2.500 mm Länge", "induction_hardening", kLength),
        up_to(2500)
    );
    EXPECT_FALSE(limit("Induktionshärten: Wellen bis 2.500 mm Länge", "turning", kLength));
}

TEST(Limits, what_no_work_stands_beside_is_about_what_the_firm_lives_by) {
    const std::string_view spinning =
        "Metalldrücken. Wir beherrschen das Handdrücken und das CNC-Drücken.\n\nRonden bis Ø 1.600 "
        "mm, Stahl bis 6 mm";
    EXPECT_EQ(limit(spinning, "metal_spinning", kDiameter), up_to(1600));
    EXPECT_FALSE(limit(spinning, "turning", kDiameter));
}

TEST(Limits, weights_and_baths_are_limits) {
    EXPECT_EQ(
        limit("Handformguss, Stückgewicht 20 kg bis 6.000 kg", "sand_casting", kMass),
        (Range{20, 6000})
    );
    EXPECT_EQ(limit("Verzinken bis 3.000 mm Länge", "zinc_plating", kLength), up_to(3000));
    EXPECT_EQ(
        limit("Pulverbeschichten bis 7.000 x 1.200 x 2.300 mm", "powder_coating", kLength),
        up_to(7000)
    );
    EXPECT_EQ(limit("Vakuumhärten bis 900 x 600 x 600", "vacuum_hardening", kLength), up_to(900));
    EXPECT_EQ(limit("Gasnitrieren bis 1.800 mm Länge", "nitriding", kLength), up_to(1800));
}

TEST(Limits, what_is_turned_down_for_its_size_is_a_lower_limit) {
    const std::optional<Range> length =
        limit("Fräsen. Teile unter 500 mm Länge fräsen wir nicht", "milling", kLength);
    ASSERT_TRUE(length);
    EXPECT_EQ(*length, from(500));
}

TEST(Limits, works_in_brackets_share_the_limit_behind_them) {
    const char* text =
        "Neun Roboterzellen (MAG, CMT, WIG) und eine Laserschweißzelle verarbeiten "
        "Baugruppen von 100 g bis 250 kg.";
    EXPECT_EQ(limit(text, "mig_mag_welding", kMass), (Range{0.1, 250}));
    EXPECT_EQ(limit(text, "tig_welding", kMass), (Range{0.1, 250}));
    EXPECT_EQ(limit(text, "welding", kMass), (Range{0.1, 250})) << "the whole trade";
    EXPECT_EQ(
        limit("Drehen (Ø 400, Länge 800 mm) und Fräsen bis 3 t", "turning", kMass), std::nullopt
    );
}

TEST(Limits, assemblies_without_a_name_are_what_the_work_before_makes) {
    const char* text = "Schweißen WIG und MAG von Hand; Baugruppen bis 600 kg.";
    EXPECT_EQ(limit(text, "welding", kMass), up_to(600));
    EXPECT_EQ(limit(text, "tig_welding", kMass), up_to(600));
    EXPECT_EQ(limit("Montage von Baugruppen bis 600 kg.", "assembly", kMass), up_to(600));
}

TEST(Limits, weights_of_parts_are_read_of_trades_with_presses) {
    EXPECT_EQ(
        limit("Wir schmieden Gesenkschmiedestücke von 0,3 bis 28 kg.", "forging", kMass),
        (Range{0.3, 28})
    );
    EXPECT_FALSE(limit("Freiformschmieden am Lufthammer, 80 kg Bärgewicht", "forging", kMass));
    EXPECT_FALSE(limit("Stanzen auf Pressen bis 400 t", "punching", kMass));
    EXPECT_FALSE(limit("Stanzen, Coils bis 900 kg", "punching", kMass));
}

TEST(Limits, a_span_of_weights_may_name_two_units) {
    EXPECT_EQ(
        limit("Investment casting of parts from 8 grams up to 22 kg", "investment_casting", kMass),
        (Range{0.008, 22})
    );
}

TEST(Limits, a_bath_is_that_of_the_trade_that_works_in_baths) {
    const char* const text =
        "Eloxal Muster GmbH: Wir eloxieren Aluminium.\nEloxieren natur und schwarz.\n"
        "Schleifen und Polieren vorab möglich\nBadlänge 5.200 mm";
    EXPECT_EQ(limit(text, "anodising", kLength), up_to(5200));
    EXPECT_FALSE(limit(text, "polishing", kLength));
    EXPECT_EQ(
        limit("Feuerverzinken. Kesselmaße 9 m x 1,4 m x 2,2 m", "hot_dip_galvanising", kLength),
        up_to(9000)
    );
}

TEST(Limits, a_remark_in_brackets_says_what_is_worked_and_names_no_other_work) {
    const char* const text =
        "Spitzenlosschleifen: Ø 2 bis 90 mm, Längen bis 5.000 mm (Stangen und Rohre).";
    EXPECT_EQ(limit(text, "centerless_grinding", kLength), up_to(5000));
    EXPECT_EQ(
        limit("Drehen bis Ø 300, Fräsen (Platten) bis 900 x 400", "milling", kLength), up_to(900)
    ) << "a work beside the brackets";
}

TEST(Limits, how_many_machines_there_are_measures_nothing) {
    EXPECT_EQ(limit("Schmieden. 2 x 600-t-Schmiedepresse", "forging", kWidth), std::nullopt);
    EXPECT_EQ(limit("Schmieden bis 2 x 600 mm", "forging", kWidth), up_to(600));
}

TEST(Limits, what_lies_between_centres_is_long) {
    const char* const text = "Rundschleifen: Ø bis 320 mm, zwischen Spitzen 1.800 mm";
    EXPECT_EQ(limit(text, "cylindrical_grinding", kLength), up_to(1800));
    EXPECT_EQ(limit(text, "cylindrical_grinding", kDiameter), up_to(320));
}

TEST(Limits, microns_of_a_series_are_no_lot) {
    EXPECT_EQ(
        limit("Rundschleifen, bei Serienteilen 4 µm Rundheit", "cylindrical_grinding", kLot),
        std::nullopt
    );
    EXPECT_EQ(limit("Rundschleifen, bei Serienteilen 400 Stück", "", kLot), std::nullopt);
    EXPECT_EQ(
        limit("Rundschleifen in Serien bis 400 Stück", "cylindrical_grinding", kLot), up_to(400)
    );
}

TEST(Limits, a_diameter_may_be_named_behind_its_number) {
    EXPECT_EQ(limit("drehen bis 280 Durchmesser und 1 m lang", "turning", kDiameter), up_to(280));
    EXPECT_EQ(limit("drehen bis 1 m lang", "turning", kDiameter), std::nullopt);
}
