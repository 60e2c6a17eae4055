#include "matching/limits.hpp"

#include "matching/vocabulary.hpp"
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
