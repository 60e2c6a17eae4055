#include "matching/index/engine.hpp"
#include "matching/needs/description.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::read_today;

namespace {

using Codes = std::vector<std::string>;

}  // namespace

TEST(Understanding, reads_the_contracts_example) {
    const UnderstoodNeed need = read_today(
        "20 Drehteile aus 1.4301, Ø 40 x 120, 1,1 kg, ISO 2768-m, h6, ISO 9001, bis 15. März"
    );
    EXPECT_EQ(need.kind, "part");
    EXPECT_EQ(need.processes, Codes{"turning"});
    ASSERT_EQ(need.materials.size(), 1u);
    EXPECT_EQ(need.materials[0], (Material{"1.4301", "X5CrNi18-10", "stainless_austenitic"}));
    EXPECT_EQ(need.quantity, (Quantity{20, "piece", std::nullopt}));
    EXPECT_EQ(need.dimensions_mm.diameter, Interval(40, 40));
    EXPECT_EQ(need.dimensions_mm.length, Interval(120, 120));
    EXPECT_EQ(need.mass_kg, Interval(1.1, 1.1));
    EXPECT_EQ(need.tolerances, (Codes{"ISO 2768-m", "h6"}));
    EXPECT_EQ(need.certificates, Codes{"ISO 9001"});
    EXPECT_EQ(iso_date(*need.deadline), "2027-03-15");
    EXPECT_FALSE(need.confidential);
}

TEST(Understanding, sees_no_knife_in_a_diameter) {
    for (const char* text : {"Durchmesser 20 mm", "Innendurchmesser", "Außendurchmesser 30 mm"}) {
        EXPECT_EQ(read_today(text).processes, Codes{}) << text;
    }
    EXPECT_EQ(read_today("Durchmesser 20 bis 30 mm").dimensions_mm.diameter, Interval(20, 30));
}

TEST(Understanding, understands_compounds_typos_transliteration_and_english_alike) {
    for (const char* text :
         {"Edelstahldrehteile",
          "Edelstahl-Drehteile",
          "EDELSTAHLDREHTEILE",
          "Drehtiele aus Edelstahl",
          "turned parts in stainless steel",
          "Edelstahl gedreht"}) {
        const UnderstoodNeed need = read_today(text);
        EXPECT_EQ(need.processes, Codes{"turning"}) << text;
        ASSERT_EQ(need.materials.size(), 1u) << text;
        EXPECT_EQ(need.materials[0].group, "stainless") << text;
        EXPECT_FALSE(need.materials[0].number) << text;
    }
    EXPECT_EQ(
        read_today("Fräsen und Härten").processes, read_today("Fraesen und Haerten").processes
    );
}

TEST(Understanding, tells_a_step_of_the_part_from_a_task_on_parts_that_exist) {
    EXPECT_EQ(
        read_today("50 Wellen aus 42CrMo4, gehärtet und geschliffen").processes,
        (Codes{"turning", "cylindrical_grinding", "hardening"})
    );
    EXPECT_EQ(read_today("Härten von Zahnrädern").processes, Codes{"hardening"});
    EXPECT_EQ(read_today("Rahmen pulverbeschichten lassen").processes, Codes{"powder_coating"});
    EXPECT_EQ(
        read_today("Gestelle, geschweißt und verzinkt").processes,
        (Codes{"weldment", "zinc_plating"})
    );
    EXPECT_EQ(read_today("Rahmen pulverbeschichten lassen").kind, "operation");
    EXPECT_EQ(read_today("Kalibrierung von Messschiebern").processes, Codes{"calibration"});
    EXPECT_EQ(read_today("FEM-Berechnung eines Schweißgestells").processes, Codes{"simulation"});
}

TEST(Understanding, takes_values_of_the_surface_for_no_task_on_parts_that_exist) {
    EXPECT_EQ(
        read_today("Schweißbaugruppe, 12 Stk., sandgestrahlt Sa 2 1/2 und grundiert").processes,
        (Codes{"weldment", "blasting", "painting"})
    );
    EXPECT_EQ(
        read_today("20 Schweißkonstruktionen lackiert RAL 5010").processes,
        (Codes{"weldment", "painting"})
    );
    const auto screws = read_today("M12x80 Sonderschrauben 10.9 Zn-Ni, 20.000 St.");
    EXPECT_EQ(screws.kind, "part");
    EXPECT_EQ(screws.processes.back(), "zinc_nickel_plating");
    EXPECT_EQ(screws.processes.size(), 2u);
}

TEST(Understanding, takes_a_bore_with_its_size_for_a_feature_of_the_part) {
    const auto need = read_today("250 Hülsen aus Ms58, Ø 22, Bohrung 12H7, Länge 35");
    EXPECT_EQ(need.kind, "part");
    EXPECT_EQ(need.processes.front(), "turning");
}

TEST(Understanding, reads_hours_of_capacity_and_asks_for_nothing_about_a_part) {
    const auto need = read_today("Suche Fräskapazität, 80 h");
    EXPECT_EQ(need.kind, "capacity");
    EXPECT_EQ(need.quantity, (Quantity{80, "hour", std::nullopt}));
    EXPECT_EQ(need.questions, std::vector<std::string>{"Bis wann wird es gebraucht?"});
    EXPECT_EQ(read_today("Salzsprühnebel 480 h, Halter verzinkt").quantity, std::nullopt);
}

TEST(Understanding, takes_the_module_of_a_gear_for_no_thread) {
    EXPECT_TRUE(read_today("3 Stück Zahnstangen M5 L=1000 C45").threads.empty());
    EXPECT_FALSE(read_today("3 Stück Gewindebolzen M5 L=40").threads.empty());
}

TEST(Understanding, reads_the_material_in_a_word_that_is_known_as_a_whole) {
    const auto group = [](const char* text) {
        const auto need = read_today(text);
        return need.materials.empty() ? "" : need.materials.front().group;
    };
    EXPECT_EQ(group("Aluminiumplatten fräsen"), "aluminium");
    EXPECT_EQ(group("Stahlträger sägen"), "steel");
    EXPECT_EQ(group("Kupferschienen 40x10"), "copper");
    EXPECT_EQ(group("Messung von Gussgehäusen"), "");
}

TEST(Understanding, reads_lettered_sizes_next_to_each_other) {
    const auto need = read_today("Wellen D=25 L=300 induktiv härten");
    EXPECT_EQ(need.dimensions_mm.diameter, (Interval{25, 25}));
    EXPECT_EQ(need.dimensions_mm.length, (Interval{300, 300}));
    EXPECT_EQ(
        read_today("Tiefziehteile aus DC04 0,8 mm Ø 65").dimensions_mm.thickness,
        (Interval{0.8, 0.8})
    );
}

TEST(Understanding, takes_a_count_behind_an_enquirys_name_for_no_reference) {
    EXPECT_EQ(
        read_today("RFQ: 120 pcs housings, 2 mm. Two samples first.").quantity,
        (Quantity{120, "piece", std::nullopt})
    );
    EXPECT_EQ(
        read_today("RFQ 4711 for 30 pcs shafts").quantity, (Quantity{30, "piece", std::nullopt})
    );
}

TEST(Understanding, reads_the_shorthand_of_english_purchasers) {
    EXPECT_EQ(
        read_today("40 off shafts, dia 35 x 410 long, ground to h6").processes,
        (Codes{"turning", "cylindrical_grinding"})
    );
    const auto lots = read_today("laser cut brackets, 3 mm, zinc plated, qty 500/1000/2500");
    EXPECT_EQ(lots.lots, (std::vector<double>{500, 1000, 2500}));
    EXPECT_FALSE(lots.dimensions_mm.length);
    EXPECT_EQ(
        read_today("Tube bending, CLR 76, 1200 pcs per year").quantity,
        (Quantity{1200, "piece", "year"})
    );
    EXPECT_EQ(
        read_today("Passivation of 300 kg small parts").quantity,
        (Quantity{300, "kg", std::nullopt})
    );
    EXPECT_EQ(
        read_today("enclosures, 1.5 mm galvanised steel, powder coated").processes.back(),
        "powder_coating"
    );
    EXPECT_EQ(
        read_today("turned parts, 20000 pcs pa").quantity, (Quantity{20000, "piece", "year"})
    );
    EXPECT_FALSE(read_today("nitriding of gears, case depth 0.3 mm").dimensions_mm.length);
}

TEST(Understanding, tells_near_grades_apart) {
    const auto number = [](const char* text) {
        const auto need = read_today(text);
        return need.materials.size() == 1 ? need.materials.front().number.value_or("") : "?";
    };
    EXPECT_EQ(number("Bleche aus S690QL"), "1.8928");
    EXPECT_EQ(number("Bleche aus S690Q"), "1.8931");
    EXPECT_EQ(number("Gehäuse EN AC-46000 Druckguss"), "3.2163");
    EXPECT_EQ(number("Gehäuse EN AC-46200 Druckguss"), "3.2161");
    EXPECT_EQ(number("3 plates titanium Gr. 1"), "3.7025");
}

TEST(Understanding, does_not_take_the_same_word_of_another_trade) {
    EXPECT_EQ(read_today("Hartlöten von Hartmetall").processes, Codes{"brazing"});
    EXPECT_EQ(read_today("Brunnenbohrung auf dem Hof").processes, Codes{"deep_foundation"});
    EXPECT_EQ(read_today("Spritzgusswerkzeug ändern").processes, Codes{"mould_making"});
    EXPECT_TRUE(read_today("Drehstrom und Drehmoment").processes.empty());
    EXPECT_TRUE(read_today("Wir fahren in den Urlaub, schönen Gruß").processes.empty());
}

TEST(Understanding, reads_amounts_with_thousands_rates_and_units) {
    EXPECT_EQ(read_today("1.000 Buchsen").quantity, (Quantity{1000, "piece", std::nullopt}));
    EXPECT_EQ(read_today("ca. 500 pro Jahr, Drehteile").quantity, (Quantity{500, "piece", "year"}));
    EXPECT_EQ(read_today("20 Stk Drehteile").quantity, (Quantity{20, "piece", std::nullopt}));
    EXPECT_EQ(read_today("5 t Rundstahl").quantity, (Quantity{5, "t", std::nullopt}));
    EXPECT_FALSE(read_today("5-Achs-Fräsen").quantity);
}

TEST(Understanding, reads_sizes) {
    EXPECT_EQ(read_today("Welle Ø 40 h6 x 310").dimensions_mm.length, Interval(310, 310));
    EXPECT_EQ(read_today("40er Welle").dimensions_mm.diameter, Interval(40, 40));
    const UnderstoodNeed sheet = read_today("Blech 1200x800x3");
    EXPECT_EQ(sheet.dimensions_mm.length, Interval(1200, 1200));
    EXPECT_EQ(sheet.dimensions_mm.width, Interval(800, 800));
    EXPECT_EQ(sheet.dimensions_mm.thickness, Interval(3, 3));
    EXPECT_EQ(read_today("Frästeile bis 2 m lang").dimensions_mm.length, Interval(0, 2000));
    EXPECT_EQ(read_today("2\" Rohr Länge 100 mm").dimensions_mm.length, Interval(100, 100));
    EXPECT_FALSE(read_today("Drehteil mit Gewinde M12").dimensions_mm.diameter);
}

TEST(Understanding, keeps_trade_names_as_sets_and_finds_certificates_with_their_class) {
    const UnderstoodNeed need = read_today("Gestell aus V2A nach EN 1090 EXC2, Zeugnis 3.1");
    ASSERT_EQ(need.materials.size(), 1u);
    EXPECT_FALSE(need.materials[0].number);
    EXPECT_EQ(need.materials[0].name, "V2A");
    EXPECT_EQ(need.certificates, (Codes{"EN 1090 EXC2", "EN 10204 3.1"}));
    EXPECT_EQ(read_today("Schweißen nach ISO 3834-2").certificates, Codes{"ISO 3834-2"});
}

TEST(Understanding, notices_confidentiality_and_its_denial) {
    EXPECT_TRUE(read_today("Drehteile, bitte vertraulich").confidential);
    EXPECT_FALSE(read_today("Drehteile, nicht vertraulich").confidential);
}

TEST(Understanding, a_number_that_counts_names_no_work) {
    for (const char* const text :
         {"135 Stanzteile aus DC01",
          "135 Stück Bolzen drehen",
          "141 Wellen drehen, C45",
          "Wir brauchen 135 gedrehte Bolzen"}) {
        for (const std::string& process : read_today(text).processes) {
            EXPECT_EQ(process.find("weld"), std::string::npos) << text << ": " << process;
        }
    }
    EXPECT_EQ(read_today("135 Stanzteile aus DC01").processes.front(), "punching");
    for (const char* const text :
         {"Träger schweißen, Verfahren 135",
          "Rahmen geschweißt nach 135",
          "Prozess 141 an Rohren"}) {
        const auto& read = read_today(text).processes;
        EXPECT_TRUE(std::any_of(read.begin(), read.end(), [](const std::string& process) {
            return process.find("weld") != std::string::npos;
        })) << text;
    }
}

TEST(Understanding, asks_at_most_three_questions_and_none_about_what_was_said) {
    const UnderstoodNeed bare = read_today("Teile gesucht");
    EXPECT_EQ(bare.questions.size(), 3u);
    EXPECT_NE(bare.questions[0].find("Verfahren"), std::string::npos);
    const UnderstoodNeed full =
        read_today("20 Drehteile aus 1.4301, Ø 40 x 120, ISO 2768-m, bis 15. März");
    EXPECT_TRUE(full.questions.empty());
    EXPECT_TRUE(read_today("").questions.empty());
    EXPECT_TRUE(
        read_today("bräuchten noch 40 Hydraulikzylinder überholt bis Ende Januar").questions.empty()
    ) << "what is repaired has its material and its size";
}

TEST(Understanding, finds_nothing_where_nothing_is) {
    for (const char* text : {"", "   ", "!!!", "Danke!", "\xff\xfe\x80", "😀😀", "Привет мир"}) {
        EXPECT_TRUE(empty(read_today(text))) << text;
    }
}

TEST(Understanding, survives_any_bytes) {
    std::mt19937 random(7);
    const std::string pieces[] = {
        "Ø",
        "1.",
        "4301",
        "x",
        " ",
        "-",
        "Dreh",
        "KW",
        "bis",
        "\xc3",
        "\xff",
        "ß",
        "99999999999999999999",
        "/",
        "M",
        ",",
        "EXC",
        "31.",
        "teile",
        "\n",
        "Ra",
        "t",
        "kg"};
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (unsigned i = random() % 40; i > 0; --i) {
            text += pieces[random() % std::size(pieces)];
        }
        EXPECT_LE(read_today(text).questions.size(), 3u);
    }
}

TEST(Understanding, takes_no_day_with_its_year_for_a_material) {
    const UnderstoodNeed need = read_today("Drehteile bis 15.3.2027");
    EXPECT_TRUE(need.materials.empty());
    EXPECT_EQ(need.deadline, parse_iso_date("2027-03-15"));
    EXPECT_EQ(read_today("Pos. 1: 1.4301").materials.size(), 1u);
}

TEST(Understanding, keeps_the_words_of_the_thing_that_implies_a_process) {
    const UnderstoodNeed need = read_today("1.500 Buchsen aus CuSn8");
    ASSERT_EQ(need.processes, Codes{"turning"});
    const auto said =
        std::find_if(need.wording.begin(), need.wording.end(), [](const Wording& words) {
            return words.field == "processes";
        });
    ASSERT_NE(said, need.wording.end());
    EXPECT_EQ(said->words, "Buchsen");
}

TEST(Understanding, the_state_a_material_is_delivered_in_is_no_work) {
    EXPECT_EQ(
        read_today("4 Wellen aus C45+QT rundschleifen").processes, Codes{"cylindrical_grinding"}
    );
    EXPECT_EQ(read_today("Behälter innen geschliffen Korn 240").surface, Codes{"Korn 240"});
}
