#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::asked;

namespace {

using Codes = std::vector<std::string>;

bool asks(std::string_view text, const std::string& code) {
    const Codes codes = asked(text);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string kind(std::string_view text) {
    return test_support::read_today(text).kind;
}

}  // namespace

TEST(NeedsByDescription, what_is_wrong_with_a_thing_asks_for_the_work_that_mends_it) {
    EXPECT_EQ(asked("Bearing seat on the shaft is worn by 0.4 mm."), Codes{"part_reconditioning"});
    EXPECT_EQ(asked("Our gearbox has started whining."), Codes{"gearbox_repair"});
    EXPECT_EQ(
        asked("Am Pumpengehäuse ist ein Flansch abgebrochen, Grauguss."), Codes{"cast_iron_welding"}
    );
    EXPECT_EQ(
        asked("In 8 Platten steckt je ein abgebrochener Gewindebohrer M6."), Codes{"sinking_edm"}
    );
    EXPECT_EQ(asked("Das Gebläse vibriert stark, Laufrad Ø 1200."), Codes{"balancing"});
}

TEST(NeedsByDescription, damage_is_only_the_reason_where_a_new_part_is_asked) {
    EXPECT_EQ(asked("Antriebswelle durchgerissen, brauchen eine neue, Ø 140.").front(), "turning");
    EXPECT_EQ(asked("Zahnrad verschlissen. Zwei neue, Modul 5, 40 Zähne."), Codes{"gear_cutting"});
}

TEST(NeedsByDescription, damage_is_only_the_reason_where_other_work_is_asked) {
    EXPECT_EQ(
        asked("Since our grinding machine crashed, who could surface grind 30 plates?"),
        Codes{"surface_grinding"}
    );
    EXPECT_EQ(
        asked("Fatigue test wanted: 5 brackets, with crack detection."), Codes{"fatigue_testing"}
    );
}

TEST(NeedsByDescription, broken_edges_are_no_damage) {
    EXPECT_FALSE(asks("Spacer, 1.4305, OD 22, edges broken, 2,000 pcs.", "machine_repair"));
}

TEST(NeedsByDescription, everyday_words_spelled_like_the_trades_mean_nothing) {
    EXPECT_FALSE(asks("Mein Chef hat mir gesagt, ich soll fragen.", "sawing"));
    EXPECT_TRUE(asks("Wer sägt uns 40 Profile?", "sawing"));
    EXPECT_TRUE(asks("Wer saegt uns 40 Profile?", "sawing"));
    EXPECT_FALSE(asks("Passfedernut 32 P9 in der Nabe, Wann geht das?", "five_axis_milling"));
    EXPECT_FALSE(asks("Need somebody today im Raum Worms.", "broaching"));
    EXPECT_FALSE(asks("Twelve welded frames, 2 t each.", "automation"));
    EXPECT_FALSE(asks("Please contact me on a Monday.", "edm"));
}

TEST(NeedsByDescription, papers_and_tests_go_with_a_part_that_is_to_be_made) {
    EXPECT_EQ(
        asked("50 Buchsen aus Bronze, gedreht, mit Messprotokoll."), (Codes{"turning", "measuring"})
    );
    EXPECT_EQ(kind("50 Buchsen aus Bronze, gedreht, mit Messprotokoll."), "part");
    EXPECT_EQ(asked("Wer misst uns 5 Platten unabhängig nach?").front(), "measuring");
}

TEST(NeedsByDescription, what_is_measured_is_made_already) {
    EXPECT_EQ(
        asked("Lasertracker-Messung am Grundrahmen (welded, 11 x 3,5 m), steht bei uns."),
        Codes{"laser_tracker"}
    );
}

TEST(NeedsByDescription, welding_where_the_thing_stands_is_work_of_its_own) {
    EXPECT_EQ(
        asked("An der Schwinge muss geschweißt werden. Kann jemand vorbeikommen?"),
        Codes{"site_welding"}
    );
    EXPECT_FALSE(asks("Rahmen schweißen, bitte nicht vor Ort, wir bringen sie.", "site_welding"));
}

TEST(NeedsByDescription, a_thing_that_nothing_is_said_of_is_made_as_such_things_are) {
    EXPECT_TRUE(asks("25 Halter aus Stahl, 3 mm, verzinkt.", "sheet_metal_working"));
    EXPECT_TRUE(asks("Rohre 20x2x45, 5000 Stück, gratfrei.", "cutting_to_length"));
}

TEST(NeedsByDescription, endings_of_the_south_are_understood) {
    EXPECT_TRUE(asks("Wer ko ma de Rahma schweißa?", "welding"));
    EXPECT_TRUE(asks("Der Bolze is abgerisse, kannschd den widder dran schweiße?", "welding"));
}

TEST(NeedsByDescription, what_the_asker_can_do_or_supply_himself_is_not_asked) {
    EXPECT_EQ(
        asked("Drehen und fräsen können wir, wer kann die Säulen schleifen?"), Codes{"grinding"}
    );
    EXPECT_FALSE(asks(
        "Free capacity on milling machines wanted. CNC programming we can supply.",
        "cnc_programming"
    ));
}

TEST(NeedsByDescription, when_something_happens_is_not_what_is_asked) {
    EXPECT_EQ(asked("Nach dem Härten bitte wieder richten, 40 Leisten."), Codes{"straightening"});
}

TEST(NeedsByDescription, the_main_step_tells_the_kind) {
    EXPECT_EQ(kind("Wir wollen Edelstahl gemeinsam einkaufen und den Preis verhandeln."), "pool");
    EXPECT_EQ(kind("40 Kisten Bolzen verzinken."), "operation");
    EXPECT_EQ(kind("Getriebe rattert, wer schaut sich das an?"), "service");
    EXPECT_EQ(kind("Suche gebr. Außenrundschleifmaschine, Spitzenweite 1000."), "used_machine");
    EXPECT_EQ(kind("You purchase the components for 20 turned shafts."), "part");
}
