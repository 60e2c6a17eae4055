#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::asked;

namespace {

using Codes = std::vector<std::string>;

}  // namespace

TEST(Asking, how_the_parts_are_already_is_no_step) {
    EXPECT_EQ(
        asked("200 Bolzen aus C45, fertig gedreht und gefräst, sollen vernickelt werden."),
        Codes{"nickel_plating"}
    );
    EXPECT_EQ(
        asked("Blechteile sind gelasert und gekantet, müssten nur noch geschweißt werden."),
        Codes{"welding"}
    );
    EXPECT_EQ(
        asked("Castings are supplied free issue; we need them machined."), Codes{"machining"}
    );
}

TEST(Asking, what_the_asker_does_or_gives_away_is_no_step) {
    EXPECT_EQ(
        asked("Die Endmontage machen wir, gesucht werden 50 gefräste Grundplatten aus Alu."),
        Codes{"milling"}
    );
    EXPECT_EQ(
        asked("We do the welding ourselves. Wanted: plasma cut blanks, S355."),
        Codes{"plasma_cutting"}
    );
}

TEST(Asking, what_is_excluded_or_was_tried_is_no_step) {
    EXPECT_EQ(asked("Statt Lackieren soll KTL drauf."), Codes{"cathodic_dip_coating"});
    EXPECT_EQ(
        asked("We tried laser marking but it fades. Looking for mechanical engraving of tags."),
        Codes{"engraving"}
    );
    EXPECT_EQ(
        asked("Rahmen feuerverzinken, keine galvanische Verzinkung, kein Lack."),
        Codes{"hot_dip_galvanising"}
    );
}

TEST(Asking, what_the_asker_is_and_why_he_asks_are_no_steps) {
    EXPECT_EQ(
        asked("Wir sind eine kleine Dreherei und suchen jemanden, der für uns Kleinteile brüniert."
        ),
        Codes{"black_oxide"}
    );
    EXPECT_EQ(
        asked("Due to a retrofit of our press brake we need bending capacity for 6 weeks."),
        Codes{"bending"}
    );
}

TEST(Asking, the_reason_is_asked_where_a_replacement_for_it_is_sought) {
    EXPECT_EQ(
        asked("Unser Bohrwerk ist bis März aus. Wir suchen Ersatz."),
        asked("Wir suchen freie Kapazität auf einem Bohrwerk.")
    );
}

TEST(Asking, what_a_thing_is_for_is_no_step) {
    EXPECT_EQ(asked("Gefräste Halter für Schweißroboter, 16 Stück, Alu 7075."), Codes{"milling"});
    EXPECT_EQ(
        asked("Deep drawn cups for the paint industry, 100k per year"), Codes{"deep_drawing"}
    );
}

TEST(Asking, which_kind_of_a_work_is_wanted_is_no_use_of_it) {
    EXPECT_EQ(
        asked("Wir suchen einen Lohnbeschichter für KTL schwarz, 2000 Halter"),
        Codes{"cathodic_dip_coating"}
    );
    EXPECT_EQ(asked("Lohnfertiger für Räumen gesucht"), Codes{"broaching"});
    EXPECT_EQ(asked("Beschichtung für Schweißvorrichtungen gesucht"), Codes{"coating"});
}

TEST(Asking, signatures_and_firm_names_are_no_steps) {
    EXPECT_EQ(
        asked("Hallo Herr Schmied,\nkönnen Sie 80 Leisten flachschleifen?\nViele Grüße\n"
              "A. Weber, Leitung Montage\nGalvanik Weber KG"),
        Codes{"surface_grinding"}
    );
}

TEST(Asking, people_courses_moves_and_reports_are_told_from_trades) {
    EXPECT_EQ(
        asked("Wir suchen für vier Wochen einen CNC-Fräser, unserer ist krank."), Codes{"staffing"}
    );
    EXPECT_EQ(
        asked("Zwei Mann müssen ihre Schweißerprüfung wiederholen, wer prüft?"),
        Codes{"welding_training"}
    );
    EXPECT_EQ(
        asked("Zwei Fräsmaschinen und eine Drehbank sollen nach Landau umziehen."),
        Codes{"machine_relocation"}
    );
    EXPECT_EQ(
        asked("Gutachten zu einer gerissenen Schweißnaht am Kran benötigt."),
        Codes{"material_testing"}
    );
}

TEST(Asking, a_task_that_nobody_knows_is_not_answered_by_its_workpiece) {
    EXPECT_EQ(asked("Wir wollen unsere Drehteile flockieren lassen."), Codes{});
    EXPECT_EQ(asked("Looking for ultrasonic impact treatment of weld toes."), Codes{});
}

TEST(Asking, the_steps_of_a_chain_are_all_asked) {
    EXPECT_EQ(
        asked("Umfang:\n- Fräsen der Grundplatte\n- Drehen der Bolzen\n- Härten der Bolzen"),
        (Codes{"milling", "turning", "hardening"})
    );
    EXPECT_EQ(
        asked("Laser cut, bent and powder coated covers, 100 sets"),
        (Codes{"laser_cutting", "bending", "powder_coating"})
    );
}

TEST(Asking, what_no_longer_works_on_equipment_asks_for_its_repair) {
    EXPECT_EQ(asked("Die Vakuumpumpe zieht kein Vakuum mehr."), Codes{"pump_repair"});
    EXPECT_EQ(
        asked("Die Abkantpresse hält den Winkel nicht mehr, links 90, rechts 91,5."),
        Codes{"machine_repair"}
    );
    EXPECT_EQ(asked("Unser Lieferant liefert nicht mehr. 40 Wellen, Ø 30."), Codes{"turning"});
}

TEST(Asking, a_verb_behind_with_makes_the_coat_the_work) {
    EXPECT_EQ(
        asked("40 Lagerschalen mit Weißmetall neu ausgießen, Ø 320."), Codes{"bearing_lining"}
    );
    EXPECT_EQ(
        asked("60 Halter aus Stahlblech gekantet, mit Pulverbeschichtung.").front(), "press_braking"
    );
}

TEST(Asking, an_auxiliary_behind_with_leaves_the_coat_with_the_part) {
    EXPECT_EQ(
        asked("60 Halter mit Pulverbeschichtung sollen gekantet werden.").front(), "press_braking"
    );
}

TEST(Asking, parts_that_someone_shall_finish_exist_already) {
    EXPECT_EQ(asked("40 Federn, 3 mm. Wer kann sie anlassen?"), Codes{"quenching_tempering"});
    EXPECT_EQ(asked("Welded frames, 12 off. Could someone blast them?"), Codes{"blasting"});
}

TEST(Asking, where_a_step_only_says_when_or_where_it_is_no_step) {
    EXPECT_EQ(
        asked("Formplatten nitrocarburieren nach der Fertigbearbeitung."), Codes{"nitriding"}
    );
    EXPECT_EQ(asked("Blechhaube um unsere Lackierkabine, 2 mm."), Codes{"sheet_metal_working"});
}

TEST(Asking, several_people_without_other_work_are_staff) {
    EXPECT_EQ(asked("Brauche zwei Rohrleitungsmonteure mit Schein für KW 22."), Codes{"staffing"});
    EXPECT_EQ(
        asked("Zwei Monteure sollen ihre Prüfung nach ISO 9712 wiederholen."), Codes{"training"}
    );
}

TEST(Asking, what_equipment_does_or_what_of_it_is_replaced_asks_for_its_service) {
    EXPECT_EQ(asked("Kette am Hubwerk hat sich gelängt."), Codes{"crane_inspection"});
    EXPECT_EQ(asked("Am Stapler den Hubmast tauschen."), Codes{"forklift_service"});
    EXPECT_NE(asked("Suchen 2 Kreiselpumpen, 5 m³/h."), Codes{"pump_repair"});
}

TEST(Asking, who_builds_the_whole_also_puts_it_up) {
    EXPECT_EQ(
        asked("Wir brauchen ein Podest mit Treppe aus 1.4301, Montage nur nachts."),
        (Codes{"steel_construction", "assembly"})
    );
    EXPECT_EQ(
        asked("Wer montiert uns ein Geländer, das Geländer liegt schon da?"), Codes{"assembly"}
    );
}

TEST(Asking, a_machine_that_a_guard_stands_around_is_no_step) {
    EXPECT_EQ(asked("Haube um unsere Drehmaschine"), Codes{"sheet_metal_working"});
}

TEST(Asking, to_weld_is_written_in_one_word_or_two) {
    EXPECT_EQ(asked("40 Rahmen zu schweißen"), Codes{"welding"});
}

TEST(Asking, rolling_plate_is_no_folding) {
    EXPECT_EQ(asked("6 Schüsse aus Blech 12 mm, rund gewalzt"), Codes{"plate_rolling"});
    EXPECT_EQ(asked("300 Haken, gebogen aus Draht 4 mm"), Codes{"wire_forming"});
}

TEST(Asking, how_a_thing_comes_to_a_task_stands_in_front_of_it) {
    EXPECT_EQ(
        asked("12 geschmiedete Wellen sollen vor der Bearbeitung ultraschallgeprüft werden."),
        Codes{"non_destructive_testing"}
    );
    EXPECT_EQ(
        asked("We buy cold-headed screws and need a shop for zinc-nickel plating."),
        Codes{"zinc_nickel_plating"}
    );
}

TEST(Asking, how_a_thing_comes_may_stand_in_brackets_behind_it) {
    EXPECT_EQ(
        asked(
            "Auf Rahmen (S235, lasergeschnitten und MAG-geschweißt) brauchen wir eine Grundierung."
        ),
        Codes{"painting"}
    );
    EXPECT_EQ(
        asked("Für 80 Bolzen (gedreht, 42CrMo4) suchen wir jemanden zum Brünieren."),
        Codes{"black_oxide"}
    );
    // Without work behind it what stands in brackets is what is wanted.
    EXPECT_EQ(asked("80 Rahmen (geschweißt) aus S235 gesucht."), Codes{"weldment"});
}

TEST(Asking, a_word_in_brackets_does_not_part_what_is_ruled_out_from_its_no) {
    EXPECT_EQ(
        asked(
            "Die Stangen sollen verchromt werden. Thermisches Spritzen hat unser Kunde (Reederei) "
            "nicht erlaubt."
        ),
        asked("Die Stangen sollen verchromt werden. Thermisches Spritzen hat unser Kunde nicht "
              "erlaubt.")
    );
}

TEST(Asking, a_way_that_alone_brings_nothing_is_no_step) {
    EXPECT_EQ(
        asked("Der Dom soll innenhochdruckumgeformt werden, Biegen allein bringt nichts."),
        Codes{"hydroforming"}
    );
    EXPECT_EQ(
        asked("Please shot-peen 40 levers, blasting alone does not help."), Codes{"shot_peening"}
    );
}

TEST(Asking, what_is_named_in_passing_is_no_step) {
    EXPECT_EQ(
        asked("Kettenräder sind ok, nur die Gehäuse müssen gefräst werden."), Codes{"milling"}
    );
    EXPECT_EQ(
        asked("Guss ist zu schwer. Wer schweißt uns 40 Gestelle aus Aluminium?"), Codes{"welding"}
    );
    EXPECT_EQ(
        asked("Please mill 40 brackets for us, we are tired of shipping to Asia."), Codes{"milling"}
    );
}

TEST(Asking, a_used_machine_is_sought_and_not_its_work) {
    EXPECT_EQ(
        asked("Suche e gebrauchti Zyklendrehmaschin, net älter wie 20 Johr, Budget 25 mille."),
        Codes{"machine_supply"}
    );
}

TEST(Asking, a_coating_behind_with_is_work_beside_making_the_thing) {
    for (const char* const need :
         {"14 Stempel aus 1.2379 mit PVD-Schicht TiAlN 3 µm, bis KW 6",
          "14 Stempel aus 1.2379 mit PVD-Beschichtung"}) {
        EXPECT_EQ(asked(need), (Codes{"stamping_tool_making", "pvd_coating"})) << need;
    }
}

TEST(Asking, a_feature_behind_with_does_not_replace_how_the_thing_is_made) {
    const Codes steps = asked("20 Buchsen Rg7 Ø 95/75 x 110 mit Schmiernut innen");
    EXPECT_NE(std::find(steps.begin(), steps.end(), "turning"), steps.end());
}
