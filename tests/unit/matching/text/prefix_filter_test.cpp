#include "matching/text/prefix_filter.hpp"

#include "matching/vocabulary/lexicon.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

#include <string>

namespace clusterlotse::matching {
namespace {

TEST(PrefixFilter, lets_every_known_word_be_read_to_its_end) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    ASSERT_GT(lexicon.words.size(), 1000U);
    lexicon.words.each_word([&](std::string_view word) {
        for (std::size_t length = 1; length < word.size(); ++length) {
            ASSERT_TRUE(lexicon.beginnings.may_go_on(word.substr(0, length))) << word << length;
        }
    });
}

TEST(PrefixFilter, stops_after_most_beginnings_that_lead_nowhere) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    int stopped = 0;
    for (int i = 0; i < 1000; ++i) {
        stopped += lexicon.beginnings.may_go_on("qx" + std::to_string(i)) ? 0 : 1;
    }
    EXPECT_GT(stopped, 800);
}

TEST(PrefixFilter, does_not_go_on_after_the_last_letter_of_the_only_word) {
    PrefixFilter filter;
    filter.insert("drehen");
    EXPECT_TRUE(filter.may_go_on("drehe"));
    EXPECT_FALSE(filter.may_go_on("drehen"));
    EXPECT_FALSE(filter.may_go_on("fraes"));
}

}  // namespace
}  // namespace clusterlotse::matching
