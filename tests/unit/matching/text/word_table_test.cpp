#include "matching/text/word_table.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

using clusterlotse::matching::WordTable;

namespace {

std::vector<int> senses_of(const WordTable<int>& table, std::string_view word) {
    const std::span<const int> found = table.find(word);
    return {found.begin(), found.end()};
}

}  // namespace

TEST(WordTable, keeps_the_senses_of_each_word_in_the_order_of_their_coming) {
    WordTable<int> table;
    table.add("drehen", 3);
    table.add("fraesen", 1);
    table.add("drehen", 1);
    table.add("fraesen", 9);
    table.add("drehen", 2);
    table.finish();
    EXPECT_EQ(senses_of(table, "drehen"), (std::vector{3, 1, 2}));
    EXPECT_EQ(senses_of(table, "fraesen"), (std::vector{1, 9}));
    EXPECT_EQ(table.size(), 2U);
}

TEST(WordTable, takes_the_same_sense_of_a_word_once) {
    WordTable<int> table;
    for (const int sense : {5, 5, 7, 5, 7, 7}) {
        table.add("schleifen", sense);
    }
    table.finish();
    EXPECT_EQ(senses_of(table, "schleifen"), (std::vector{5, 7}));
}

TEST(WordTable, finds_no_beginning_no_longer_word_and_no_absent_word) {
    WordTable<int> table;
    table.add("drehteil", 1);
    table.finish();
    EXPECT_TRUE(table.find("dreh").empty());
    EXPECT_TRUE(table.find("drehteile").empty());
    EXPECT_TRUE(table.find("").empty());
}

TEST(WordTable, finds_nothing_before_it_is_finished_or_where_it_has_no_words) {
    WordTable<int> table;
    EXPECT_TRUE(table.find("drehen").empty());
    table.add("drehen", 1);
    EXPECT_TRUE(table.find("drehen").empty());
    WordTable<int> empty;
    empty.finish();
    EXPECT_TRUE(empty.find("drehen").empty());
    EXPECT_TRUE(empty.find("").empty());
}

TEST(WordTable, agrees_with_a_plain_map_on_many_words_that_fill_its_cells) {
    WordTable<int> table;
    std::map<std::string, std::vector<int>> expected;
    for (int i = 0; i < 50'000; ++i) {
        const std::string word = "wort" + std::to_string(i * 7919 % 20'011);
        table.add(word, i);
        expected[word].push_back(i);
    }
    table.finish();
    ASSERT_EQ(table.size(), expected.size());
    for (const auto& [word, senses] : expected) {
        ASSERT_EQ(senses_of(table, word), senses) << word;
    }
    for (int i = 20'011; i < 40'000; ++i) {
        ASSERT_TRUE(table.find("wort" + std::to_string(i)).empty());
    }
    std::set<std::string> words;
    table.each_word([&](std::string_view word) { words.emplace(word); });
    EXPECT_EQ(words.size(), expected.size());
}
