#include "matching/vocabulary/concepts.hpp"

#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::lexicon;

namespace {

std::vector<Concept> meant(std::string_view text) {
    ConceptBag bag(lexicon());
    bag.add(analyse(lexicon(), text));
    return bag.take();
}

}  // namespace

TEST(Concepts, are_the_same_in_both_languages) {
    EXPECT_EQ(meant("Drehen"), meant("turning"));
    EXPECT_NE(meant("Drehen"), meant("Fräsen"));
    EXPECT_TRUE(meant("").empty());
}

TEST(Concepts, leave_out_what_is_denied) {
    EXPECT_EQ(meant("Brünieren, kein Eloxieren"), meant("Brünieren"));
}

TEST(Concepts, that_are_rare_among_the_firms_tell_more) {
    const std::vector<std::vector<Concept>> firms = {
        meant("Drehen"), meant("Drehen und Fräsen"), meant("Drehen und Honen")};
    ConceptRarity rarity(concepts_in(lexicon()));
    for (const std::vector<Concept>& firm : firms) {
        rarity.add(firm);
    }
    const ConceptQuery query = make_concept_query(meant("Drehen und Honen"), rarity.weights());
    EXPECT_NEAR(meaning_of(query, firms[2]).likeness, 1, 1e-5);
    EXPECT_GT(meaning_of(query, firms[0]).likeness, 0);
    EXPECT_LT(meaning_of(query, firms[0]).likeness, 0.9);
    EXPECT_EQ(meaning_of(query, meant("Hotel")).likeness, 0);
    EXPECT_EQ(meaning_of(make_concept_query({}, rarity.weights()), firms[0]).likeness, 0);
}

TEST(Concepts, of_a_removed_firm_count_no_more) {
    ConceptRarity once(concepts_in(lexicon()));
    once.add(meant("Drehen"));
    ConceptRarity twice(concepts_in(lexicon()));
    twice.add(meant("Drehen"));
    twice.add(meant("Fräsen"));
    twice.forget(meant("Fräsen"));
    EXPECT_EQ(once.weights(), twice.weights());
}
