#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"
#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::kToday;
using test_support::read_today;

namespace {

using Codes = std::vector<std::string>;

Codes processes(std::string_view text) {
    return read_today(text).processes;
}

/// Whether a firm that says only this of itself is found for `need`.
bool found(const std::string& text, const std::string& need) {
    Engine engine(test_support::vocabulary());
    Profile profile;
    profile.id = "a";
    profile.name = "Firma A";
    profile.text = text;
    engine.upsert(profile);
    return !engine.match(need, read_today(need), {10, {}, kToday}).nobody;
}

}  // namespace

TEST(TradeLanguage, a_product_says_how_it_is_made_even_where_a_finish_is_named) {
    EXPECT_EQ(processes("800 Distanzhülsen MS58, gratfrei")[0], "turning");
    EXPECT_EQ(processes("60 sensor bodies in 316L, passivated")[0], "turning");
    EXPECT_EQ(read_today("60 sensor bodies in 316L").quantity, (Quantity{60, "piece", {}}));
    EXPECT_EQ(processes("Paneele 1.4301 geschliffen K240 gekantet")[0], "press_braking");
}

TEST(TradeLanguage, a_casting_grade_says_that_it_is_cast) {
    EXPECT_EQ(processes("Lagerdeckel in EN-GJL-250, 40 kg"), Codes{"casting"});
    EXPECT_EQ(processes("Deckel aus GG25 fräsen"), Codes{"milling"});
}

TEST(TradeLanguage, an_aluminium_alloy_by_its_four_digits_is_no_amount) {
    for (const char* const text :
         {"Profile aus Aluminium 6060 eloxieren",
          "Profile aus Alu 6060 eloxieren",
          "Profile 6060 T66 eloxieren",
          "Profile aus EN AW 6060 eloxieren"}) {
        const UnderstoodNeed need = read_today(text);
        EXPECT_FALSE(need.quantity) << text;
        ASSERT_EQ(need.materials.size(), 1u) << text;
        EXPECT_EQ(need.materials[0].number, "3.3206") << text;
    }
    EXPECT_EQ(read_today("6060 Stück Laschen verzinken").quantity, (Quantity{6060, "piece", {}}));
    EXPECT_EQ(
        read_today("200 Profile aus Aluminium 6060 eloxieren").quantity,
        (Quantity{200, "piece", {}})
    );
}

TEST(TradeLanguage, a_face_that_is_turned_again_is_turned_by_any_turner) {
    for (const char* const text :
         {"Dichtflächen nachdrehen",
          "An 4 Flanschen die Dichtflächen nachdrehen",
          "Dichtfläche überdrehen, 2 Deckel"}) {
        EXPECT_EQ(processes(text)[0], "turning") << text;
    }
    EXPECT_EQ(processes("Dichtflächen vor Ort nachdrehen")[0], "mobile_machining");
}

TEST(TradeLanguage, supplied_parts_are_not_made_again) {
    EXPECT_EQ(processes("4000 Drehteile verzinken lassen"), Codes{"zinc_plating"});
    EXPECT_EQ(processes("Wer strahlt uns unsere Rahmen und lackiert sie?")[0], "blasting");
    EXPECT_EQ(processes("40 Messschieber kalibrieren"), Codes{"calibration"});
}

TEST(TradeLanguage, things_and_materials_name_the_special_process) {
    EXPECT_EQ(processes("Kupferrohre biegen nach Muster"), Codes{"tube_bending"});
    EXPECT_EQ(processes("Stahlstützen verzinken"), Codes{"hot_dip_galvanising"});
    EXPECT_EQ(processes("20 Buchsen aus PEEK drehen"), Codes{"plastics_machining"});
}

TEST(TradeLanguage, people_are_sought_and_not_their_trade) {
    EXPECT_EQ(processes("zwei WIG-Schweißer zur Aushilfe gesucht"), Codes{"staffing"});
}

TEST(TradeLanguage, the_yearly_amount_is_wanted_and_its_lot_stands_beside_it) {
    const UnderstoodNeed shafts = read_today("Wellen, 400 Stück im Jahr, Los 50");
    EXPECT_EQ(shafts.quantity, (Quantity{400, "piece", "year"}));
    EXPECT_EQ(shafts.lots, std::vector<double>{50});
    EXPECT_EQ(read_today("Wellen, 400 Stück im Jahr").quantity, (Quantity{400, "piece", "year"}));
}

TEST(TradeLanguage, parts_are_made_and_operations_are_done_on_what_is_sent) {
    EXPECT_EQ(read_today("wer lasert mir kurz 4 Stk Bleche 3mm V2A, 600x400?").kind, "part");
    EXPECT_EQ(
        read_today("we need a subcontractor for bending: S355MC, 6 mm, about 1,200 parts per month")
            .kind,
        "operation"
    );
    EXPECT_EQ(
        read_today("Die Wellen werden gedreht angeliefert, bitte nur nitrieren, 200 Stk").kind,
        "operation"
    );
    EXPECT_EQ(
        read_today("Laufrollen neu belegen mit PU 90 Shore, 24 Rollen Ø 250 x 80").kind, "operation"
    );
}

TEST(TradeLanguage, machines_hours_and_people_have_kinds_of_their_own) {
    EXPECT_EQ(read_today("Suche gebrauchte Tafelschere, 3 m, bis 6 mm").kind, "used_machine");
    EXPECT_EQ(read_today("Staplerschein für 6 Leute, wer bietet das an?").kind, "training");
    EXPECT_EQ(
        read_today("Suche Kollegen mit freiem Platz auf der Drahterodiermaschine, 20 Std.").kind,
        "capacity"
    );
    EXPECT_EQ(
        read_today("FEM-Berechnung für Traverse 6 m, Traglast 10 t, prüffähige Statik").kind,
        "engineering"
    );
}

TEST(TradeLanguage, two_numbers_mean_what_the_thing_makes_of_them) {
    const Dimensions turned = read_today("30 Drehteile 20x40, Messing").dimensions_mm;
    EXPECT_EQ(turned.diameter, Interval(20, 20));
    EXPECT_EQ(turned.length, Interval(40, 40));
    EXPECT_EQ(read_today("Unterlegscheiben Ø 40 x 4").dimensions_mm.thickness, Interval(4, 4));
    const UnderstoodNeed beams = read_today("Kranbahnträger HEB 300, 2 x 8,4 m, S355J2");
    EXPECT_EQ(beams.quantity, (Quantity{2, "piece", {}}));
    EXPECT_EQ(beams.dimensions_mm.length, Interval(8400, 8400));
    EXPECT_FALSE(read_today("Kasten mit Lagerbohrungen Ø 280 H7").dimensions_mm.diameter);
}

TEST(TradeLanguage, numbers_of_machines_and_designations_are_no_quantities) {
    EXPECT_FALSE(read_today("Stanzteile auf einer Presse mit 200 t").quantity);
    EXPECT_FALSE(read_today("Stützen HEB 200 verzinken").quantity);
    EXPECT_EQ(read_today("Flansch DN 100").dimensions_mm.diameter, Interval(100, 100));
}

TEST(TradeLanguage, hollow_parts_have_an_outer_diameter_and_a_length) {
    const UnderstoodNeed need = read_today("Buchsen D 12 / d 6,2 x 18");
    EXPECT_EQ(need.dimensions_mm.diameter, Interval(12, 12));
    EXPECT_EQ(need.dimensions_mm.length, Interval(18, 18));
}

TEST(TradeLanguage, a_firm_is_not_found_for_what_others_do_for_it) {
    EXPECT_FALSE(
        found("Wir drehen und fräsen. Härten, Eloxieren und Brünieren vergeben wir.", "eloxieren")
    );
    EXPECT_TRUE(
        found("Wir drehen und fräsen. Härten, Eloxieren und Brünieren vergeben wir.", "Drehen")
    );
    EXPECT_FALSE(found("Drehen und Fräsen. Kein Schleifen.", "Schleifen"));
    EXPECT_FALSE(found("Eloxieren gehört nicht zu unserem Programm. Wir verzinken.", "Eloxieren"));
    EXPECT_FALSE(found("Armaturen für Kraftwerk und Chemie", "Chemikalien abfüllen"));
}

TEST(TradeLanguage, words_spelled_like_a_trade_word_mean_nothing) {
    EXPECT_EQ(processes("lot size 40, planned for May"), Codes{});
    EXPECT_EQ(processes("12 Drehmomentschlüssel"), Codes{});
    EXPECT_FALSE(found("Wir planen und holen Rohstoffe ab, lot size one.", "Textilien nähen"));
}

TEST(TradeLanguage, a_participle_before_the_thing_is_what_was_done_where_something_shall_be_done) {
    EXPECT_EQ(processes("Unsere gedrehten Wellen sollen gehärtet werden."), Codes{"hardening"});
    EXPECT_EQ(
        processes("Die gefrästen Gehäuse müssen eloxiert werden, 40 Stück."), Codes{"anodising"}
    );
    EXPECT_EQ(processes("Gedrehte Bolzen aus C45, 40 Stück")[0], "turning");
}

TEST(TradeLanguage, behind_what_is_done_a_task_is_still_to_be_done) {
    EXPECT_EQ(processes("Bolzen sind gedreht, Einsatzhärten 0,6 mm"), Codes{"case_hardening"});
    EXPECT_EQ(processes("Die Teile sind fertig gefräst, danach eloxieren"), Codes{"anodising"});
    EXPECT_EQ(
        processes("Die Teile sind gedreht, gefräst. Wir brauchen das Eloxieren."),
        Codes{"anodising"}
    );
}

TEST(TradeLanguage, a_machine_beside_a_thing_that_another_trade_makes_is_where_it_stands) {
    EXPECT_EQ(
        processes("Haube um eine alte Drehmaschine rum, mit Schiebetür"),
        Codes{"sheet_metal_working"}
    );
    EXPECT_EQ(processes("20 Buchsen, Drehmaschine mit Lader bevorzugt")[0], "turning");
}

TEST(TradeLanguage, a_thread_with_its_size_is_a_feature_of_the_part) {
    EXPECT_EQ(processes("1 Spindelmutter, Trapezgewinde 24x5, Bronze")[0], "turning");
}

TEST(TradeLanguage, the_thing_says_how_it_is_ground) {
    EXPECT_EQ(processes("8 Grundplatten schleifen")[0], "surface_grinding");
    EXPECT_EQ(processes("8 Antriebswellen schleifen")[0], "cylindrical_grinding");
    EXPECT_EQ(processes("4 Kalanderwalzen schleifen")[0], "roll_grinding");
    EXPECT_EQ(processes("1 Kurbelwelle schleifen")[0], "crankshaft_grinding");
}
