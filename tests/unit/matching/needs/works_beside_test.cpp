// Works that stand beside other clauses: kept where they are asked for, left out where they say
// how something is.
#include "tests/unit/matching/needs/reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::asked;
using test_support::read_today;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

TEST(WorksBeside, the_depth_of_a_treatment_takes_no_making_away) {
    EXPECT_THAT(
        asked("1.500 Bolzen Ø30x140 aus 42CrMo4, induktiv gehärtet 55+3 HRC, Einhärtetiefe 2 mm"),
        ElementsAre("turning", "induction_hardening")
    );
    EXPECT_THAT(asked("300 Wellen aus C45, gehärtet, Einhärtetiefe 2 mm"), Contains("turning"));
    EXPECT_THAT(
        asked("40 Zahnkränze induktiv härten, Einhärtetiefe 2 mm"),
        ElementsAre("induction_hardening")
    );
}

TEST(WorksBeside, what_a_thing_is_made_of_is_no_trade) {
    for (const char* const text :
         {"4 Maschinenrahmen aus Stahlprofil",
          "4 Maschinenrahmen aus Vierkantrohr 60x40x3",
          "4 Maschinenrahmen aus lackiertem Stahlprofil"}) {
        EXPECT_THAT(asked(text), Not(Contains("steel_trade"))) << text;
        EXPECT_FALSE(asked(text).empty()) << text;
    }
    EXPECT_THAT(asked("4 Stangen Stahlprofil, 6 m"), Contains("steel_trade"));
}

TEST(WorksBeside, a_machine_that_stands_is_why_parts_are_wanted) {
    for (const char* const text :
         {"1 Drehteil aus 1.4301, Ø 40 x 120, unsere Maschine steht seit heute",
          "20 Drehteile, Maschine steht",
          "Drehteil aus 1.4301, Anlage steht"}) {
        EXPECT_THAT(asked(text), ElementsAre("turning")) << text;
    }
    EXPECT_THAT(asked("Frästeil aus 1.2312, Maschine steht still"), ElementsAre("milling"));
    for (const char* const text :
         {"Unsere Maschine steht, wer kommt heute noch?",
          "Maschine steht, Hydraulikpumpe defekt"}) {
        EXPECT_THAT(asked(text), Not(Contains("turning"))) << text;
    }
}

TEST(WorksBeside, an_examination_at_the_end_goes_with_what_is_made) {
    const auto tubes = asked(
        "Suchen Kupferrohrbiegeteile 22x1, hartgelötet mit Silberlot, 600 Stk im Jahr, "
        "Dichtheitsprüfung 45 bar"
    );
    EXPECT_THAT(tubes, Contains("tube_bending"));
    EXPECT_THAT(
        asked("Konsolen aus 1.4301 geschweißt, 12 Stück, Dichtheitsprüfung 10 bar"),
        Contains("welding")
    );
    EXPECT_NE(
        read_today("Konsolen aus 1.4301 geschweißt, 12 Stück, Dichtheitsprüfung").kind, "inspection"
    );
    // Here it is the task.
    EXPECT_EQ(read_today("Wer macht die Druckprüfung von 12 Behältern?").kind, "inspection");
    EXPECT_EQ(read_today("12 geschweißte Behälter, Druckprüfung 10 bar").kind, "inspection");
}

TEST(WorksBeside, inserts_with_their_thread_are_features) {
    const auto housing = asked(
        "Gehäuse aus verzinktem Stahlblech 1,5 mm, Pulverbeschichtet RAL 9005, 60 Stück, "
        "Einpressmuttern M6"
    );
    EXPECT_THAT(housing, Contains("sheet_metal_working"));
    EXPECT_THAT(asked("Einpressmuttern setzen in 200 Bleche"), Contains("press_fitting"));
}

TEST(WorksBeside, slots_and_holes_leave_the_thing_to_be_made) {
    EXPECT_THAT(
        asked("Need 5 manifolds in Ti Gr.5, 120 x 80 x 60, EDM slots 0.3 mm, by 20 Dec"),
        Contains("milling")
    );
    EXPECT_EQ(read_today("5 manifolds in Ti Gr.5").materials.at(0).number, "3.7165");
    EXPECT_EQ(read_today("18 Leitschaufeln aus GX4CrNi13-4").materials.at(0).number, "1.4317");
}

TEST(WorksBeside, what_is_machined_afterwards_was_welded_before) {
    EXPECT_THAT(
        asked("Grundrahmen 5,5 x 2,2 m, S355, spannungsarm geglüht und anschließend allseitig "
              "bearbeitet"),
        Contains("weldment")
    );
    EXPECT_THAT(asked("40 Rahmen aus Aluminium gefräst"), Not(Contains("weldment")));
}

TEST(WorksBeside, hard_stuff_is_not_hardened_once_more) {
    EXPECT_THAT(
        asked("Drahterodieren von 3 Schnittplatten 1.2379 gehärtet 62 HRC"), ElementsAre("wire_edm")
    );
    EXPECT_THAT(
        asked("Zahnflanken schleifen, M8, Ø 600, 4 Stück, Einsatzstahl gehärtet"),
        ElementsAre("gear_grinding")
    );
    EXPECT_THAT(asked("20 Wellen aus C45 gehärtet und geschliffen"), Contains("hardening"));
    EXPECT_THAT(asked("Stempel aus 1.2379 gehärtet, 8 Stück"), Contains("hardening"));
    EXPECT_THAT(asked("Härten von 40 Stempeln 1.2379 und schleifen"), Contains("hardening"));
}

TEST(WorksBeside, things_are_measured_whatever_stands_between) {
    EXPECT_THAT(
        asked("Messmaschine ausgefallen, wer kann uns 20 Zahnräder bis Mittwoch messen?"),
        ElementsAre("gear_measuring")
    );
    EXPECT_THAT(asked("Wer kann 12 Gehäuse bis Freitag vermessen?"), ElementsAre("measuring"));
    EXPECT_THAT(
        asked("Wer kann 20 Zahnräder fräsen und danach messen?"), Not(ElementsAre("gear_measuring"))
    );
    EXPECT_THAT(asked("20 Zahnräder, Modul 4, aus 16MnCr5"), Contains("gear_cutting"));
}

TEST(WorksBeside, who_brings_his_parts_himself_asks_for_no_carriage) {
    EXPECT_THAT(
        asked("Lackierung Kippmulde 6 m, RAL 5010. Anlieferung mit eigenem LKW."),
        ElementsAre("painting")
    );
    EXPECT_THAT(asked("Transport einer Maschine von Mainz nach Speyer"), Contains("transport"));
}

TEST(WorksBeside, plastics_are_dyed_and_not_blackened) {
    EXPECT_THAT(
        asked("Prototyp Gehäuse aus PA12, SLS, 5 Stück, schwarz gefärbt"),
        ElementsAre("plastic_printing", "plastic_dyeing")
    );
    EXPECT_THAT(asked("40 Stahlteile brünieren"), Contains("black_oxide"));
}

TEST(WorksBeside, a_guideline_is_no_rubber_and_the_life_of_a_tool_no_research) {
    EXPECT_TRUE(read_today("Festigkeitsnachweis nach FKM für eine Traverse").materials.empty());
    EXPECT_FALSE(read_today("40 Dichtungen aus FKM stanzen").materials.empty());
    EXPECT_THAT(
        asked("Spritzgießform, 2-fach, Standzeit 500.000 Schuss"),
        Not(Contains("technology_transfer"))
    );
}

TEST(WorksBeside, a_certificate_at_the_end_of_a_sentence_is_no_day) {
    const UnderstoodNeed need =
        read_today("12 Wellen bis 20. Januar 2027, mit Zeugnis 3.1. Passung h6");
    EXPECT_THAT(need.certificates, ElementsAre("EN 10204 3.1"));
    EXPECT_EQ(iso_date(need.deadline.value()), "2027-01-20");
    const UnderstoodNeed alone = read_today("12 Wellen mit Zeugnis 3.1. Passung h6");
    EXPECT_FALSE(alone.deadline);
    EXPECT_EQ(
        iso_date(read_today("12 Wellen, Lieferung am 3.1.2027").deadline.value()), "2027-01-03"
    );
}
