#include "matching/vocabulary.hpp"

#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

std::string problem(const std::string& content) {
    try {
        Vocabulary::load({{"own.toml", content}});
    } catch (const VocabularyError& error) {
        return error.what();
    }
    return "";
}

std::string process(const std::string& code, const std::string& more = "") {
    return "[[process]]\ncode = \"" + code + "\"\nde = \"De " + code + "\"\nen = \"En " + code +
           "\"\n" + more + "\n";
}

}  // namespace

TEST(Vocabulary, knows_the_processes_and_grades_of_the_trade) {
    const auto words = test_support::vocabulary();
    for (const char* code :
         {"turning",
          "press_braking",
          "zinc_nickel_plating",
          "coordinate_measuring",
          "fastener_trade",
          "technology_transfer"}) {
        EXPECT_TRUE(words->has_process(code)) << code;
    }
    EXPECT_FALSE(words->has_process("cutting")) << "a heading is no process";
    for (const char* material :
         {"1.4301", "1.7225", "42CrMo4", "stainless_duplex", "EN AW-6082", "3.7165"}) {
        EXPECT_TRUE(words->has_material(material)) << material;
    }
    EXPECT_EQ(words->process_name("turning", Language::de), "Drehen");
    EXPECT_EQ(words->material_name("1.4301", Language::en), "1.4301 (X5CrNi18-10)");
    EXPECT_EQ(words->material_name("stainless", Language::de), "Edelstahl");
}

TEST(Vocabulary, suggests_the_nearest_code_by_spelling_or_synonym) {
    const auto words = test_support::vocabulary();
    EXPECT_EQ(words->nearest_process("turnin"), "turning");
    EXPECT_EQ(words->nearest_process("Fräsen"), "milling");
    EXPECT_EQ(words->nearest_material("stainles"), "stainless");
    EXPECT_EQ(words->nearest_material("1.4302").value().substr(0, 5), "1.430");
    EXPECT_FALSE(words->nearest_process("qqqqqqqqqqqqqqqqq"));
}

TEST(Vocabulary, names_file_and_line_of_a_mistake) {
    EXPECT_EQ(problem(process("a") + process("a")), "own.toml:7: 'a' is defined twice");
    EXPECT_EQ(problem(process("a", "parent = \"b\"")), "own.toml:5: parent 'b' is not known");
    EXPECT_EQ(problem(process("a", "is_not = [\"x\"]")), "own.toml:5: is_not 'x' is not known");
    EXPECT_EQ(problem(process("a", "colour = \"red\"")), "own.toml:5: unknown key 'colour'");
    EXPECT_EQ(
        problem(process("a", "synonyms_de = [1]")), "own.toml:5: 'synonyms_de' must hold texts only"
    );
    EXPECT_EQ(
        problem(process("a", "near = { a = 2.0 }")),
        "own.toml:5: 'near' must be a number from 0 to 1"
    );
    EXPECT_EQ(
        problem("[process]\ncode = \"a\""), "own.toml:1: 'process' must be written as [[process]]"
    );
    EXPECT_EQ(problem("\n[[proces]]\ncode = \"a\"").substr(0, 11), "own.toml:2:");
    EXPECT_EQ(problem("x = [").substr(0, 9), "own.toml:");
    EXPECT_NE(problem(process("a", "parent = \"b\"") + process("b", "parent = \"a\"")), "");
}

TEST(Vocabulary, lets_a_later_file_add_words_to_a_process) {
    std::vector<VocabularyFile> files = test_support::vocabulary_files();
    files.push_back({"cluster.toml", "[[add]]\nto = \"turning\"\nsynonyms_de = [\"Rundmachen\"]\n"}
    );
    EXPECT_EQ(Vocabulary::load(files)->nearest_process("Rundmachen"), "turning");
    files.back().content = "[[add]]\nto = \"turnip\"\n";
    EXPECT_THROW(Vocabulary::load(files), VocabularyError);
}
