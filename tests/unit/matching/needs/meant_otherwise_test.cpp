#include "tests/unit/matching/needs/asked_steps.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::meant_otherwise {

using namespace matching;
using test_support::main_step;

namespace {

std::vector<std::string> works(std::string_view text) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    std::vector<std::string> codes;
    for (const Step& step :
         read_need(lexicon, text, *parse_iso_date("2026-11-23"), Language::de).steps) {
        codes.push_back(lexicon.processes[step.process].code);
    }
    return codes;
}

bool asks(std::string_view text, std::string_view code) {
    const auto codes = works(text);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

TEST(MeantOtherwise, core_holes_are_drilled_in_steel_unless_a_wall_is_named) {
    EXPECT_EQ(main_step("Kernbohrungen 20 Stück Ø 50 x 900 in C45"), "deep_hole_drilling");
    EXPECT_EQ(main_step("Kernbohrungen in Beton, Ø 200, Hallenwand"), "deep_foundation");
    EXPECT_EQ(main_step("Brunnenbohrung auf dem Werksgelände, 60 m"), "deep_foundation");
}

TEST(MeantOtherwise, work_that_is_not_to_happen_on_site_is_none_on_site) {
    EXPECT_EQ(main_step("Flansch Ø 5 m drehen, nicht mobil vor Ort"), "turning");
    EXPECT_EQ(main_step("Flansch Ø 5 m drehen, bei uns vor Ort"), "mobile_machining");
}

TEST(MeantOtherwise, beams_of_electrons_weld_and_explosions_clad) {
    EXPECT_EQ(
        main_step("Ritzel mit Elektronenstrahl im Vakuum verschweißen"), "electron_beam_welding"
    );
    EXPECT_EQ(main_step("Explosive bonding of titanium on steel plate"), "explosive_forming");
    EXPECT_EQ(main_step("Silber galvanisch auf Kupferschienen"), "silver_plating");
    EXPECT_EQ(main_step("Gehäuse laserschweißen, Edelstahl"), "laser_welding");
}

TEST(MeantOtherwise, what_is_hardened_in_a_vacuum_is_vacuum_hardened) {
    EXPECT_TRUE(asks("Leiste aus 1.2379 im Vakuum auf 58 HRC härten", "vacuum_hardening"));
    EXPECT_TRUE(asks("Leiste aus 1.2379 auf 58 HRC härten", "hardening"));
    EXPECT_FALSE(asks("Leiste härten. Danach im Vakuum verpacken.", "vacuum_hardening"));
}

TEST(MeantOtherwise, what_comes_in_a_box_asks_for_no_boxes) {
    EXPECT_FALSE(asks("200 Buchsen drehen, 20 Stück je Karton", "paper_board"));
    EXPECT_FALSE(asks("Drehteile, einzeln im Karton verpackt", "paper_board"));
    EXPECT_TRUE(asks("Wir brauchen 500 Kartons mit Aufdruck", "paper_board"));
}

TEST(MeantOtherwise, a_lawyer_keeps_no_books) {
    EXPECT_EQ(main_step("Wir brauchen einen Anwalt wegen einer Abmahnung"), "legal_services");
    EXPECT_EQ(main_step("Wer übernimmt unsere Buchhaltung"), "office_services");
}

TEST(MeantOtherwise, a_material_that_was_tried_in_vain_is_not_wanted) {
    const auto groups = [](std::string_view text) {
        std::vector<std::string> found;
        for (const Material& material :
             read_need(test_support::vocabulary()->lexicon(), text, Date{}, Language::de)
                 .need.materials) {
            found.push_back(material.group);
        }
        return found;
    };
    EXPECT_EQ(
        groups("Deckel aus Magnesium. Alu haben wir ausprobiert, wird zu schwer."),
        std::vector<std::string>{"magnesium"}
    );
    EXPECT_EQ(
        groups("Deckel aus Magnesium. Alu haben wir auch noch, zwölf Stück davon.").size(), 2U
    );
}

TEST(MeantOtherwise, a_guideline_for_strength_is_no_rubber) {
    EXPECT_EQ(main_step("Festigkeitsnachweis nach FKM für eine Traverse"), "simulation");
    EXPECT_FALSE(asks("FEM einer Welle, Nachweis gemäß FKM", "rubber_parts"));
    EXPECT_EQ(main_step("200 O-Ringe aus FKM, 20 x 3"), main_step("200 O-Ringe aus NBR, 20 x 3"));
}

TEST(MeantOtherwise, plastics_that_are_dyed_black_are_not_blackened) {
    EXPECT_FALSE(asks("5 Gehäuse aus PA12, SLS, schwarz gefärbt", "black_oxide"));
    EXPECT_TRUE(asks("5 Gehäuse aus PA12, SLS, schwarz gefärbt", "plastic_printing"));
    EXPECT_TRUE(asks("20 Bolzen aus C45 brünieren, schwarz gefärbt", "black_oxide"));
}

TEST(MeantOtherwise, how_long_a_mould_lasts_is_no_research) {
    EXPECT_FALSE(asks(
        "Spritzgießform, 2-fach, für ein Gehäuse aus ABS, Standzeit 300.000 Schuss",
        "technology_transfer"
    ));
    EXPECT_TRUE(asks(
        "Wer kann uns beraten? Standzeit zu kurz, die Platten halten nur 20 Teile",
        "technology_transfer"
    ));
}

TEST(MeantOtherwise, washers_of_wear_plate_are_cut_and_others_bought) {
    EXPECT_EQ(main_step("2000 Unterlegscheiben 60x30x8 aus Hardox"), "thermal_cutting");
    EXPECT_EQ(main_step("2000 Unterlegscheiben M12, verzinkt, DIN 125"), "fastener_trade");
}

TEST(MeantOtherwise, thread_inserts_are_bought_unless_a_thread_is_to_be_mended) {
    EXPECT_EQ(
        main_step("Helicoil-Einsätze und M8 Schrauben A2, 5000 Stück, wer hat sowas auf Lager?"),
        "fastener_trade"
    );
    EXPECT_EQ(
        main_step("Gewinde ausgerissen, mit Helicoil reparieren, 3 Gehäuse"), "part_reconditioning"
    );
}

TEST(MeantOtherwise, watches_and_phones_are_mended_by_no_machine_fitter) {
    EXPECT_EQ(
        main_step("Suche jemand der eine mechanische Armbanduhr repariert, Unruhwelle gebrochen"),
        "jewellery"
    );
    EXPECT_EQ(main_step("Mein Smartphone reparieren, Display kaputt"), "household_repair");
    EXPECT_NE(main_step("Drehmaschine repariert jemand? Messuhr ist da"), "jewellery");
    EXPECT_EQ(
        main_step("Unsere Drehmaschine reparieren, Spindel steht"),
        main_step("Unsere Fräsmaschine reparieren, Spindel steht")
    );
}

TEST(MeantOtherwise, a_drum_is_covered_with_rubber) {
    EXPECT_TRUE(asks("Gummierte Antriebstrommel Ø 400 x 800, 4 Stück", "roller_rubber"));
    EXPECT_FALSE(asks("Gummierte Antriebstrommel Ø 400 x 800, 4 Stück", "tank_lining"));
    EXPECT_TRUE(asks("Behälter gummieren, 3 m³, Säure", "tank_lining"));
}

TEST(MeantOtherwise, cast_stainless_steel_is_a_material) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    for (const char* text :
         {"18 Leitschaufeln aus GX4CrNi13-4 gießen", "Laufrad aus 1.4317, gegossen, 3 Stück"}) {
        const UnderstoodNeed need =
            read_need(lexicon, text, *parse_iso_date("2026-11-23"), Language::de).need;
        ASSERT_EQ(need.materials.size(), 1u) << text;
        EXPECT_EQ(need.materials[0].group, "cast_steel") << text;
    }
}

}  // namespace clusterlotse::meant_otherwise
