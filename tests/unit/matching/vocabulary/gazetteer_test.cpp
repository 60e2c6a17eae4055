#include "matching/vocabulary/gazetteer.hpp"

#include "matching/vocabulary/lexicon.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

const Gazetteer& places() {
    return test_support::vocabulary()->lexicon().places;
}

double between(const char* a, const char* b) {
    const auto from = places().place(a);
    const auto to = places().place(b);
    return from && to ? distance_km(*from, *to) : -1;
}

std::string problem_of_places(const std::string& content) {
    try {
        Vocabulary::load({{"orte.toml", content}});
    } catch (const VocabularyError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST(Gazetteer, measures_as_the_crow_flies) {
    EXPECT_NEAR(between("Kaiserslautern", "Pirmasens"), 29, 3);
    EXPECT_NEAR(between("Kaiserslautern", "Mannheim"), 51, 3);
    EXPECT_NEAR(between("Saarbrücken", "Luxembourg"), 75, 4);
    EXPECT_NEAR(between("Berlin", "München"), 504, 6);
    EXPECT_EQ(between("Kusel", "Kusel"), 0);
}

TEST(Gazetteer, knows_towns_however_they_are_written) {
    const auto landau = places().place("Landau");
    ASSERT_TRUE(landau);
    for (const char* written :
         {"Landau in der Pfalz", "Landau i. d. Pfalz", "LANDAU/Pfalz", "landau (Pfalz)"}) {
        EXPECT_EQ(places().place(written), landau) << written;
    }
    EXPECT_EQ(places().place("Sankt Ingbert"), places().place("St. Ingbert"));
    EXPECT_EQ(places().place("Zweibruecken"), places().place("Zweibrücken"));
    EXPECT_EQ(places().place("KL"), places().place("Kaiserslautern"));
    EXPECT_EQ(places().place("Kaiserslautern-Siegelbach"), places().place("Kaiserslautern"));
    EXPECT_NE(places().place("Frankfurt an der Oder"), places().place("Frankfurt am Main"));
    EXPECT_EQ(places().place("Frankfurt/Main"), places().place("Frankfurt am Main"));
    for (const char* unknown :
         {"", " ", "Hintertupfingen", "(", "-", "1", "999999", "Firma", "Leidenschaft"}) {
        EXPECT_FALSE(places().place(unknown)) << unknown;
    }
}

TEST(Gazetteer, takes_the_longest_beginning_of_a_postcode_that_it_knows) {
    const auto whole = places().place("67655");
    const auto rough = places().place("01067");
    ASSERT_TRUE(whole);
    ASSERT_TRUE(rough);
    EXPECT_LT(distance_km(*whole, *places().place("Kaiserslautern")), 5);
    EXPECT_LT(whole->reach_km, rough->reach_km);
    EXPECT_LT(distance_km(*places().place("66869"), *places().place("Kusel")), 12);
    EXPECT_LT(distance_km(*places().place("66802"), *places().place("Überherrn")), 10)
        << "far from Kusel, though it begins alike";
    EXPECT_EQ(places().place("F-57200"), places().place("FR 57200"));
    EXPECT_EQ(places().place("D-67655"), whole);
    EXPECT_TRUE(places().place("L-4011"));
    EXPECT_FALSE(places().place("0")) << "no postcode";
    EXPECT_FALSE(places().place("5720")) << "of some other country";
}

TEST(Gazetteer, knows_every_region_of_german_postcodes) {
    for (int region = 1; region <= 99; ++region) {
        const bool unused = region == 5 || region == 11 || region == 43 || region == 62;
        const std::string code = (region < 10 ? "0" : "") + std::to_string(region) + "999";
        EXPECT_EQ(places().place(code).has_value(), !unused) << code;
    }
}

TEST(Gazetteer, believes_the_postcode_where_the_town_lies_elsewhere) {
    EXPECT_EQ(places().firm("Kaiserslautern", ""), places().place("Kaiserslautern"));
    EXPECT_EQ(places().firm("", "67655"), places().place("67655"));
    EXPECT_EQ(places().firm("Irgendwo", "67655"), places().place("67655"));
    EXPECT_EQ(places().firm("Kaiserslautern", "67655"), places().place("Kaiserslautern"))
        << "the town is the more precise of the two";
    EXPECT_EQ(places().firm("Neustadt", "23730"), places().place("23730"));
    EXPECT_EQ(places().firm("Sarreguemines", "57200"), places().place("Sarreguemines"))
        << "a French postcode that looks like one of Siegen";
    EXPECT_FALSE(places().firm("Irgendwo", "x"));
}

TEST(Gazetteer, names_file_and_line_of_a_mistake) {
    EXPECT_EQ(
        problem_of_places("[places]\nA = [49.4, 7.7]\nB = [7.7, 49.4]"),
        "orte.toml:3: 'B' must be degrees north and east, perhaps with kilometres, like "
        "[49.44, 7.77] or [49.40, 7.60, 35]"
    );
    for (const char* wrong :
         {"B = 7",
          "B = [49.4]",
          "B = [\"49\", 7]",
          "B = [49, 7, 900]",
          "B = [49, 7, -1]",
          "B = [49, 7, 3, 3]"}) {
        EXPECT_EQ(
            problem_of_places(std::string("[abroad]\n") + wrong).substr(0, 15), "orte.toml:2: 'B"
        ) << wrong;
    }
    EXPECT_EQ(
        problem_of_places("[postcodes]\n676 = [49, 7]\n6 = [49, 7]"),
        "orte.toml:3: '6' is no beginning of a postcode like 676 or F-57"
    );
    EXPECT_NE(problem_of_places("[postcodes]\nKL-67 = [49, 7]\n\"67x\" = [49, 7]"), "");
    EXPECT_EQ(
        problem_of_places("[places]\n\"Zweibrücken\" = [49, 7]\nZweibruecken = [49, 7]"),
        "orte.toml:3: 'Zweibruecken' is the same place as 'Zweibrücken'"
    );
    EXPECT_EQ(
        problem_of_places("[[places]]\na = 1"), "orte.toml:1: 'places' must be a table of places"
    );
}

TEST(Gazetteer, lets_a_later_file_move_a_place) {
    std::vector<VocabularyFile> files = test_support::vocabulary_files();
    files.push_back({"zz.toml", "[places]\nKusel = [50.0, 8.0]\nHintertupfingen = [49.5, 7.5]\n"});
    const auto moved = Vocabulary::load(files);
    const auto kusel = moved->lexicon().places.place("Kusel");
    ASSERT_TRUE(kusel);
    EXPECT_EQ(kusel->latitude, 5000);
    EXPECT_EQ(kusel->longitude, 800);
    EXPECT_TRUE(moved->lexicon().places.place("Hintertupfingen"));
}
