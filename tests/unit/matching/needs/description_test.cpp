#include "matching/needs/description.hpp"

#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

TEST(Description, reads_a_need_back_one_phrase_a_field) {
    UnderstoodNeed need;
    need.quantity = Quantity{20, "piece", "year"};
    need.processes = {"turning"};
    need.materials = {
        {"1.4301", "X5CrNi18-10", "stainless_austenitic"},
        {std::nullopt, "Aluminium", "aluminium"}};
    need.dimensions_mm.diameter = Interval(40, 40);
    need.dimensions_mm.length = Interval(0, 12000.5);
    need.deadline = parse_iso_date("2026-03-15");
    EXPECT_EQ(
        describe(need, *test_support::vocabulary(), Language::de),
        (std::vector<std::string>{
            "20 Stück im Jahr",
            "Drehen",
            "1.4301 (X5CrNi18-10)",
            "Aluminium",
            "Ø 40 mm",
            "Länge bis 12000,5 mm",
            "bis So 15.03.2026"})
    );
    EXPECT_EQ(describe(need, *test_support::vocabulary(), Language::en)[0], "20 pieces per year");
}

TEST(Description, says_what_would_do_as_well_beside_the_material) {
    UnderstoodNeed need;
    need.materials = {{"1.4301", "X5CrNi18-10", "stainless_austenitic"}};
    need.equivalents = {{"1.4404", "X2CrNiMo17-12-2", "stainless_austenitic"}};
    EXPECT_EQ(
        describe(need, *test_support::vocabulary(), Language::de),
        (std::vector<std::string>{"1.4301 (X5CrNi18-10), auch 1.4404 (X2CrNiMo17-12-2)"})
    );
    EXPECT_EQ(
        describe(need, *test_support::vocabulary(), Language::en),
        (std::vector<std::string>{"1.4301 (X5CrNi18-10), also 1.4404 (X2CrNiMo17-12-2)"})
    );
}

TEST(Description, calls_a_need_empty_only_where_nothing_of_the_trade_is_in_it) {
    UnderstoodNeed need;
    need.questions = {"?"};
    need.deadline = parse_iso_date("2026-03-15");
    EXPECT_TRUE(empty(need));
    need.processes = {"turning"};
    EXPECT_FALSE(empty(need));
}
