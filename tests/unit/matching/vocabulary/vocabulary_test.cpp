#include "matching/vocabulary/vocabulary.hpp"

#include "matching/vocabulary/lexicon.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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
    EXPECT_EQ(
        problem(process("a", "parent = \"b\"")),
        "own.toml:5: parent 'b' is not known; the nearest known is 'a'"
    );
    EXPECT_EQ(
        problem(process("turning", "is_not = [\"spinning_of_wool\"]")),
        "own.toml:5: is_not 'spinning_of_wool' is not known"
    );
    EXPECT_EQ(
        problem(process("a", "mashines = [\"Bank\"]")),
        "own.toml:5: unknown key 'mashines'; the nearest known is 'machines'"
    );
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

TEST(Vocabulary, refuses_what_only_the_whole_shows_to_be_wrong) {
    EXPECT_EQ(
        problem(process("a", "parent = \"b\"") + process("b", "parent = \"a\"")),
        "own.toml:2: process 'a' is its own ancestor"
    );
    EXPECT_EQ(
        problem(process("a", "involves = [\"b\"]") + process("b", "involves = [\"a\"]")),
        "own.toml:2: process 'a' involves itself"
    );
    EXPECT_EQ(
        problem(process("a", "is_not = [\"b\"]\nnear = { b = 0.3 }") + process("b")),
        "own.toml:2: 'a' is_not 'b', which is also near to it"
    );
    EXPECT_EQ(
        problem(process("a", "is_not = [\"b\"]\nparent = \"b\"") + process("b")),
        "own.toml:2: 'a' is_not 'b', which is also what it belongs to"
    );
    EXPECT_EQ(
        problem(
            process("a", "synonyms_de = [\"Löten\"]") +
            process("b", "synonyms_en = [\n\"soldering\",\n\"Loeten\"]")
        ),
        "own.toml:12: 'Loeten' is already a word of 'a' (own.toml:5); list it under [shared] if it "
        "means both"
    );
    EXPECT_EQ(
        problem("[stop]\nwords = [\"Service\"]\n" + process("a", "synonyms_de = [\"Service\"]")),
        "own.toml:7: 'Service' is also a stop word"
    );
    EXPECT_EQ(
        problem(process("a", "typical = { length_mm = [300, 2] }")),
        "own.toml:5: 'length_mm' must be two rising numbers like [3, 400]"
    );
    EXPECT_EQ(
        problem("[[group]]\ncode = \"g\"\nde = \"G\"\nen = \"G\"\n[[material]]\nname = \"S1\"\n"
                "group = \"g\"\n[[material]]\nname = \"T2\"\nalso = [\"S 1\"]\ngroup = \"g\"\n"),
        "own.toml:10: 'S 1' already names S1"
    );
}

TEST(Vocabulary, accepts_a_word_of_two_processes_that_is_declared) {
    EXPECT_EQ(
        problem(
            "[shared]\nwords = [\"Löten\"]\n" + process("a", "synonyms_de = [\"Löten\"]") +
            process("b", "synonyms_de = [\"löten\"]")
        ),
        ""
    );
}

TEST(Vocabulary, hands_a_veto_down_to_what_is_below_both_processes) {
    const auto words = test_support::vocabulary();
    const Lexicon& lexicon = words->lexicon();
    const auto id = [&](const char* code) { return lexicon.process_ids.find(code)->second; };
    const auto vetoes = [&](const char* wanted, const char* offered) {
        const std::vector<Id>& list = lexicon.excludes[id(wanted)];
        return std::binary_search(list.begin(), list.end(), id(offered));
    };
    EXPECT_TRUE(vetoes("welding", "brazing"));
    EXPECT_TRUE(vetoes("tig_welding", "brazing")) << "as the welding above it";
    EXPECT_TRUE(vetoes("anodising", "hard_chrome")) << "as the electroplating above that";
    EXPECT_FALSE(vetoes("welding", "tig_welding"));
    EXPECT_FALSE(vetoes("welding", "weldment"));
}

TEST(Vocabulary, lets_a_later_file_add_words_to_a_process) {
    std::vector<VocabularyFile> files = test_support::vocabulary_files();
    files.push_back({"cluster.toml", "[[add]]\nto = \"turning\"\nsynonyms_de = [\"Rundmachen\"]\n"}
    );
    EXPECT_EQ(Vocabulary::load(files)->nearest_process("Rundmachen"), "turning");
    files.back().content = "[[add]]\nto = \"turnip\"\n";
    EXPECT_THROW(Vocabulary::load(files), VocabularyError);
}

TEST(Vocabulary, phrases_ask_for_known_work) {
    const std::string mending = process("mending");
    EXPECT_EQ(
        problem(mending + "[[asked]]\nprocess = \"mending\"\nde = [\"Der Griff ist ab\"]\n"), ""
    );
    EXPECT_NE(
        problem(mending + "[[asked]]\nprocess = \"mendin\"\nde = [\"Der Griff ist ab\"]\n")
            .find("the nearest known is 'mending'"),
        std::string::npos
    );
    EXPECT_NE(
        problem("[[asked]]\nde = [\"Der Griff ist ab\"]\n").find("process"), std::string::npos
    );
    EXPECT_NE(
        problem(mending + "[[asked]]\nprocess = \"mending\"\nfr = [\"oui\"]\n").find("'fr'"),
        std::string::npos
    );
}

TEST(Vocabulary, a_symptom_names_known_work_on_known_things) {
    const std::string mending =
        process("mending") + "[[product]]\ncode = \"shaft\"\nde = \"Welle\"\nen = \"Shaft\"\n";
    EXPECT_EQ(
        problem(
            mending + "[[symptom]]\ncode = \"worn\"\nsynonyms_de = [\"eingelaufen\"]\n"
                      "process = \"mending\"\non = { shaft = \"mending\" }\n"
        ),
        ""
    );
    EXPECT_NE(
        problem(mending + "[[symptom]]\ncode = \"worn\"\nprocess = \"mendin\"\n").find("mending"),
        std::string::npos
    );
    EXPECT_NE(
        problem(mending + "[[symptom]]\ncode = \"worn\"\non = { shift = \"mending\" }\n")
            .find("shift"),
        std::string::npos
    );
}
