#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::read_today;

using Values = std::vector<std::string>;

TEST(Tolerances, general_standards_keep_their_class) {
    EXPECT_EQ(read_today("ISO 2768-mK").tolerances, Values{"ISO 2768-mK"});
    EXPECT_EQ(read_today("DIN ISO 2768 medium").tolerances, Values{"ISO 2768-m"});
    EXPECT_EQ(read_today("DIN 7168 mittel").tolerances, Values{"DIN 7168-m"});
    EXPECT_EQ(read_today("EN ISO 13920-BF").tolerances, Values{"ISO 13920-BF"});
    EXPECT_EQ(read_today("Brennschnitt ISO 9013-331").tolerances, Values{"ISO 9013-331"});
    EXPECT_EQ(read_today("Guss ISO 8062 CT10").tolerances, Values{"ISO 8062-CT10"});
}

TEST(Tolerances, fits_keep_their_case_and_stay_together_in_pairs) {
    EXPECT_EQ(read_today("Passung H7/g6").tolerances, Values{"H7/g6"});
    EXPECT_EQ(read_today("Bohrung 20 H7, IT7").tolerances, (Values{"H7", "IT7"}));
    EXPECT_TRUE(read_today("Gewinde M6").tolerances.empty());
    EXPECT_TRUE(read_today("geschliffen K240").tolerances.empty());
}

TEST(Tolerances, deviations_roughness_and_form) {
    EXPECT_EQ(read_today("±0,02, Ra 0.8").tolerances, (Values{"±0,02", "Ra 0,8"}));
    EXPECT_EQ(read_today("Ø 12 +0,02/-0,01").tolerances, Values{"+0,02/-0,01"});
    EXPECT_EQ(
        read_today("Rundlauf 0,01, Ebenheit 0,05 mm").tolerances,
        (Values{"Rundlauf 0,01", "Ebenheit 0,05"})
    );
    EXPECT_EQ(read_today("Oberfläche N7").tolerances, Values{"N7"});
}

TEST(Treatments, micrometres_are_told_from_the_um_of_a_time) {
    EXPECT_EQ(read_today("verzinkt 8 um").surface.back(), "8 µm");
    EXPECT_EQ(read_today("Schicht 8 µm, 3 Lagen").surface.back(), "8 µm");
    EXPECT_EQ(read_today("Schicht 8µm 3 Lagen").surface.back(), "8 µm");
    for (const char* const text :
         {"72 Bolzen drehen, Angebot bis 18.12.2026 um 12 Uhr",
          "72 Bolzen drehen, Anlieferung am 3.2.2027 um die Mittagszeit",
          "72 Bolzen drehen. Fr., 27. Nov. 2026 um 09:00 Uhr schrieb Kern",
          "Bohrungen mit Rz 6 um 10 Uhr prüfen"}) {
        for (const std::string& said : read_today(text).surface) {
            EXPECT_EQ(said.find("µm"), std::string::npos) << text << ": " << said;
        }
    }
}

TEST(Treatments, hardness_strength_and_depth_stand_beside_the_askers_word) {
    EXPECT_EQ(read_today("gehärtet 58-62 HRC").heat_treatment, (Values{"gehärtet", "58-62 HRC"}));
    EXPECT_EQ(read_today("gehärtet 60±2 HRC").heat_treatment, (Values{"gehärtet", "60±2 HRC"}));
    EXPECT_EQ(read_today("42CrMo4 vergütet auf 1000 N/mm²").heat_treatment.back(), "1000 N/mm²");
    EXPECT_EQ(read_today("nitriert 0,3 mm").heat_treatment, (Values{"nitriert", "0,3 mm"}));
}

TEST(Treatments, what_is_not_wanted_is_left_out) {
    EXPECT_TRUE(read_today("keine Verzinkung").surface.empty());
    EXPECT_TRUE(read_today("nicht lackiert").surface.empty());
    EXPECT_TRUE(read_today("ohne Werkszeugnis").certificates.empty());
    EXPECT_EQ(read_today("ISO 9001, EN 9100 is not necessary").certificates, Values{"ISO 9001"});
    EXPECT_TRUE(read_today("ohne EMPB").inspection.empty());
}

TEST(Inspection, papers_and_examinations_of_the_part) {
    EXPECT_EQ(read_today("EMPB und PPAP Level 3").inspection, (Values{"EMPB", "PPAP level 3"}));
    EXPECT_EQ(read_today("Schweißnähte 100% UT, MT").inspection, (Values{"UT", "MT"}));
    EXPECT_EQ(read_today("with first article inspection").inspection, Values{"EMPB"});
}

TEST(Materials, a_number_beside_a_trade_name_says_which_grade) {
    const auto named = [](const char* text) { return read_today(text).materials; };
    ASSERT_EQ(named("V2A (1.4301)").size(), 1u);
    EXPECT_EQ(named("V2A (1.4301)")[0].number, "1.4301");
    ASSERT_EQ(named("Gestell aus S355").size(), 1u);
    EXPECT_FALSE(named("Gestell aus S355")[0].number);
    EXPECT_EQ(named("Gestell aus S355J2")[0].number, "1.0577");
    EXPECT_TRUE(named("Alu ist zu schwer").empty());
    EXPECT_EQ(named("kein Aluminium, nur Stahl").size(), 1u);
}

TEST(Tolerances, deviations_may_begin_at_zero) {
    EXPECT_EQ(read_today("Ø 25 +0/-0.021, keyway").tolerances, Values{"+0/-0,021"});
    EXPECT_EQ(read_today("Länge 2.950 mm 0/-0,5").tolerances, Values{"0/-0,5"});
    EXPECT_TRUE(read_today("Rohrleitung, RT 10 %").tolerances.empty());
}
