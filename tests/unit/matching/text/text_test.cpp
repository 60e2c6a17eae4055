#include "matching/text/text.hpp"

#include "matching/text/compound.hpp"
#include "matching/text/sorted_words.hpp"
#include "matching/text/typo_index.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse::matching;

namespace {

std::vector<std::string> parts(std::string_view word) {
    const std::string key = squeezed(word);
    std::vector<std::string> result;
    for (const Segment& segment :
         split_compound(clusterlotse::test_support::vocabulary()->lexicon(), key)) {
        result.emplace_back(segment.text);
    }
    return result;
}

}  // namespace

TEST(Text, spells_umlauts_out_and_drops_accents) {
    EXPECT_EQ(fold("ÄÖÜ äöü ß É").text, "aeoeue aeoeue ss e");
    EXPECT_EQ(fold("a\u0308").text, "ae");
    EXPECT_EQ(fold("Ø 40 × 3 ± 0,1").text, "\x01 40 x 3 \x02 0,1");
}

TEST(Text, keeps_the_way_back_to_the_source_for_every_byte) {
    const std::string source = "Fräsen Ø\xff 40";
    const Folded folded = fold(source);
    ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
    EXPECT_EQ(folded.origin.back(), source.size());
    for (std::size_t i = 1; i < folded.origin.size(); ++i) {
        EXPECT_LE(folded.origin[i - 1], folded.origin[i]);
    }
}

TEST(Text, folds_what_is_not_printed_to_spaces_and_keeps_ends_of_lines) {
    EXPECT_EQ(
        fold("A\tB\nC\x01"
             "D")
            .text,
        "a b\nc d"
    );
    // Letters that are written with more bytes than they need are still letters.
    EXPECT_EQ(fold("\xE0\x81\x81x").text, "ax");
}

TEST(Text, gives_the_keys_of_its_atoms_also_without_them) {
    for (const std::string_view text :
         {"",
          "--",
          "Drehteil",
          " Dreh- und Fräsöl,3.1;",
          "Maßße ﬁ Žluťoučký kůň 42CrMo4",
          "x.y "}) {
        const Folded folded = fold(text);
        std::vector<std::string> keys;
        each_key(folded.text, [&](std::string_view key) { keys.emplace_back(key); });
        const std::vector<Atom> atoms = split_atoms(folded);
        ASSERT_EQ(keys.size(), atoms.size()) << text;
        for (std::size_t at = 0; at < keys.size(); ++at) {
            EXPECT_EQ(keys[at], atoms[at].key) << text;
        }
    }
}

TEST(SortedWords, stand_in_the_order_of_the_alphabet_once_each) {
    const std::vector<std::string_view> words = {
        "schweissnaht",
        "schweiss",
        "schweissen",
        "a",
        "",
        "schweissnaht",
        "b",
        "schweis",
        "aa",
        "a"};
    const std::vector<std::string_view> sorted = {
        "", "a", "aa", "b", "schweis", "schweiss", "schweissen", "schweissnaht"};
    EXPECT_EQ(sorted_words(words), sorted);
    EXPECT_TRUE(sorted_words({}).empty());
}

TEST(Text, gives_one_key_to_all_ways_of_writing_an_umlaut) {
    EXPECT_EQ(squeezed("Gehäuse"), squeezed("Gehaeuse"));
    EXPECT_EQ(squeezed("FRÄSEN"), squeezed("Frasen"));
    EXPECT_EQ(squeezed("Schweißen"), squeezed("schweissen"));
}

TEST(Text, cuts_inflection_but_never_below_three_letters) {
    EXPECT_EQ(stem("wellen"), stem("welle"));
    EXPECT_EQ(stem("gehartete"), stem("geharteter"));
    EXPECT_EQ(stem("rad"), "rad");
    EXPECT_EQ(stem("en"), "en");
}

TEST(Text, splits_compounds_with_the_vocabulary) {
    EXPECT_EQ(parts("Edelstahldrehteile"), (std::vector<std::string>{"edelstahl", "drehteile"}));
    EXPECT_EQ(parts("Aluminiumfrästeilen").front(), "aluminium");
    EXPECT_TRUE(parts("Zuverlässigkeit").empty());
}

TEST(Text, finds_words_one_edit_away_only) {
    EXPECT_TRUE(within_one_edit("drehteil", "drehtiel"));
    EXPECT_TRUE(within_one_edit("drehteil", "dreteil"));
    EXPECT_FALSE(within_one_edit("drehteil", "derhtiel"));
    EXPECT_FALSE(within_one_edit("laser", "lager2"));
}
