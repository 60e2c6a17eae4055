#include "matching/text/typo_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace clusterlotse::matching;

namespace {

TypoIndex index_of(const std::vector<std::string>& words) {
    TypoIndex index;
    for (const std::string& word : words) {
        index.insert(word);
    }
    index.finish();
    return index;
}

/// What TypoIndex::nearest() promises, word by word.
std::string nearest_of(std::vector<std::string> words, std::string_view asked) {
    std::sort(words.begin(), words.end());
    for (const std::string& word : words) {
        if ((word[0] == asked[0] || asked.size() >= 8) && within_one_edit(word, asked)) {
            return word;
        }
    }
    return "";
}

}  // namespace

TEST(TypoIndex, finds_a_word_one_letter_or_one_swap_away) {
    const TypoIndex index = index_of({"schleifen", "drehen"});
    EXPECT_EQ(index.nearest("schlefen"), "schleifen");
    EXPECT_EQ(index.nearest("schleiffen"), "schleifen");
    EXPECT_EQ(index.nearest("schleiven"), "schleifen");
    EXPECT_EQ(index.nearest("shcleifen"), "schleifen");
    EXPECT_EQ(index.nearest("drehen"), "drehen");
}

TEST(TypoIndex, finds_no_word_two_edits_away_nor_a_short_one_with_another_first_letter) {
    const TypoIndex index = index_of({"schleifen", "drehen"});
    EXPECT_EQ(index.nearest("schlefn"), "");
    EXPECT_EQ(index.nearest("trehen"), "");
    EXPECT_EQ(index.nearest("zchleifen"), "schleifen");
}

TEST(TypoIndex, leaves_out_words_that_are_too_short_or_too_long_to_correct) {
    const std::string longest(40, 'a');
    const TypoIndex index = index_of({"naht", "bohre", longest, std::string(41, 'b')});
    EXPECT_EQ(index.nearest("naht"), "");
    EXPECT_EQ(index.nearest("naht1"), "");
    EXPECT_EQ(index.nearest("bohre"), "bohre");
    EXPECT_EQ(index.nearest("bohr"), "");
    EXPECT_EQ(index.nearest(std::string(39, 'a')), longest);
    EXPECT_EQ(index.nearest(longest), longest);
    EXPECT_EQ(index.nearest(std::string(40, 'b')), "");
}

TEST(TypoIndex, finds_nothing_where_it_has_no_words_or_is_not_finished) {
    EXPECT_EQ(index_of({}).nearest("drehen"), "");
    EXPECT_EQ(index_of({"rund"}).nearest("drehen"), "");
    TypoIndex open;
    open.insert("drehen");
    EXPECT_EQ(open.nearest("drehen"), "");
}

TEST(TypoIndex, takes_the_first_in_the_alphabet_whatever_order_the_words_came_in) {
    EXPECT_EQ(index_of({"hobeln", "hobels", "hobele", "hobele"}).nearest("hobelx"), "hobele");
    EXPECT_EQ(index_of({"hobele", "hobeln", "hobels"}).nearest("hobelx"), "hobele");
}

TEST(TypoIndex, agrees_with_looking_at_every_word_where_words_crowd_together) {
    std::vector<std::string> words;
    for (int i = 0; i < 3000; ++i) {
        std::string word = "a";
        for (int rest = i * 31 % 4096, letter = 0; letter < 6; ++letter, rest /= 4) {
            word += static_cast<char>('a' + rest % 4);
        }
        words.push_back(word);
    }
    const TypoIndex index = index_of(words);
    for (int i = 0; i < 600; ++i) {
        std::string asked = words[static_cast<std::size_t>(i) * 5];
        const std::size_t at = static_cast<std::size_t>(i) % asked.size();
        switch (i % 4) {
            case 0:
                asked[at] = 'z';
                break;
            case 1:
                asked.erase(at, 1);
                break;
            case 2:
                asked.insert(at, 1, i % 8 == 2 ? 'z' : 'b');
                break;
            default:
                std::reverse(asked.begin(), asked.end());
        }
        ASSERT_EQ(index.nearest(asked), nearest_of(words, asked)) << asked;
    }
}
