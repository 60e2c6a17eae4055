#include "matching/text/part_trie.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

using namespace clusterlotse::matching;

namespace {

std::vector<std::size_t> beginnings(const PartTrie& trie, std::string_view word) {
    std::vector<std::size_t> lengths;
    trie.prefixes(word, [&](std::size_t length) { lengths.push_back(length); });
    return lengths;
}

}  // namespace

TEST(PartTrie, finds_every_member_that_a_word_begins_with) {
    PartTrie trie;
    for (const char* word : {"dreh", "drehteil", "d", "9", "zz9", "drehteil", "dreht", "", "a-b"}) {
        trie.insert(word);
    }
    trie.finish();
    EXPECT_EQ(beginnings(trie, "drehteile"), (std::vector<std::size_t>{1, 4, 5, 8}));
    EXPECT_EQ(beginnings(trie, "zz9"), std::vector<std::size_t>{3});
    EXPECT_EQ(beginnings(trie, "99"), std::vector<std::size_t>{1});
    EXPECT_TRUE(beginnings(trie, "").empty());
    EXPECT_TRUE(beginnings(trie, "zz").empty());
    EXPECT_TRUE(beginnings(trie, "a-b").empty());
    EXPECT_TRUE(beginnings(PartTrie(), "dreh").empty());
}

TEST(PartTrie, agrees_with_a_plain_set_on_all_words_of_three_letters) {
    const std::string letters = "a0z9m";
    std::set<std::string> members;
    PartTrie trie;
    std::vector<std::string> words = {""};
    for (int length = 0; length < 3; ++length) {
        std::vector<std::string> longer;
        for (const std::string& word : words) {
            for (const char letter : letters) {
                longer.push_back(word + letter);
                if ((longer.size() * 7 + static_cast<std::size_t>(length)) % 3 == 0) {
                    members.insert(longer.back());
                    trie.insert(longer.back());
                }
            }
        }
        words = longer;
    }
    trie.finish();
    for (const std::string& word : words) {
        std::vector<std::size_t> expected;
        for (std::size_t length = 1; length <= word.size(); ++length) {
            if (members.contains(word.substr(0, length))) {
                expected.push_back(length);
            }
        }
        EXPECT_EQ(beginnings(trie, word), expected) << word;
    }
}
