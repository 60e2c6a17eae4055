#include "tests/unit/bot/cli/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace clusterlotse::cli::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class Matching : public testing::Test {
protected:
    Program program_;
    std::string profiles_ = program_.folder.file(
        "p.jsonl",
        R"({"id":"dreher","name":"Dreherei Süd","capabilities":[{"process":"turning","wording":"CNC-Drehen","materials":["1.4301"]}]})"
        "\n"
        R"({"id":"giesser","name":"Gießerei Nord","text":"Wir gießen Grauguss."})"
        "\n"
    );
};

TEST_F(Matching, understands_text_from_stdin_and_from_joined_arguments_alike) {
    EXPECT_EQ(
        program_.call(
            {"understand", "--json", "--today", "2026-01-10"},
            "20 Drehteile aus 1.4301 bis 15.03.2026"
        ),
        0
    );
    const std::string from_stdin = program_.out;
    EXPECT_EQ(
        program_.call(
            {"understand",
             "--json",
             "--today",
             "2026-01-10",
             "20",
             "Drehteile",
             "aus",
             "1.4301 bis",
             "15.03.2026"}
        ),
        0
    );
    EXPECT_EQ(program_.out, from_stdin);
    const json need = json::parse(from_stdin);
    EXPECT_EQ(need["processes"], json::array({"turning"}));
    EXPECT_EQ(need["materials"][0]["number"], "1.4301");
    EXPECT_EQ(need["quantity"]["value"], 20);
    EXPECT_EQ(need["deadline"], "2026-03-15");
}

TEST_F(Matching, leaves_out_a_firm_that_a_need_rules_out_by_name) {
    const auto asked = [&](const std::string& need) {
        EXPECT_EQ(program_.call({"match", "--profiles", profiles_, "--json", need}), 0);
        return program_.out;
    };
    EXPECT_THAT(asked("20 Drehteile aus 1.4301"), HasSubstr("\"profile\":\"dreher\""));
    EXPECT_THAT(
        asked("20 Drehteile aus 1.4301, aber bitte nicht an Dreherei Süd"),
        testing::Not(HasSubstr("\"profile\":\"dreher\""))
    );
    EXPECT_THAT(
        asked("20 Drehteile aus 1.4301, Dreherei Süd bitte nicht vergessen"),
        HasSubstr("\"profile\":\"dreher\"")
    );
}

TEST_F(Matching, understands_nothing_of_an_empty_text_and_survives_any_bytes) {
    EXPECT_EQ(program_.call({"understand", "--json"}, ""), 0);
    EXPECT_TRUE(json::parse(program_.out)["processes"].empty());
    EXPECT_EQ(program_.call({"understand", "--json"}, std::string("\xff\0\xfe", 3)), 0);
    EXPECT_TRUE(json::parse(program_.out).is_object());
    EXPECT_EQ(program_.call({"understand"}, ""), 0);
    EXPECT_NE(program_.out, "");
}

TEST_F(Matching, answers_each_need_in_order_with_one_line) {
    const std::string needs = program_.folder.file(
        "n.jsonl",
        "{\"id\":\"N9\",\"text\":\"Drehteile aus 1.4301\"}\n{\"id\":\"N1\",\"text\":\"\"}\n"
    );
    EXPECT_EQ(
        program_.call({"match", "--profiles", profiles_, "--needs", needs, "--json", "--top", "1"}),
        0
    ) << program_.err;
    std::istringstream lines(program_.out);
    std::string first, second, third;
    std::getline(lines, first);
    std::getline(lines, second);
    EXPECT_FALSE(std::getline(lines, third));
    const json match = json::parse(first);
    EXPECT_EQ(match["need"], "N9");
    EXPECT_EQ(match["decision"], "match");
    ASSERT_EQ(match["matches"].size(), 1u);
    EXPECT_EQ(match["matches"][0]["profile"], "dreher");
    EXPECT_EQ(json::parse(second)["need"], "N1");
    EXPECT_EQ(json::parse(second)["decision"], "no_match");
}

TEST_F(Matching, prints_nothing_of_a_needs_file_with_a_bad_line) {
    const std::string needs =
        program_.folder.file("n.jsonl", "{\"id\":\"N1\",\"text\":\"Drehteile\"}\nkaputt\n");
    EXPECT_EQ(program_.call({"match", "--profiles", profiles_, "--needs", needs, "--json"}), 3);
    EXPECT_EQ(program_.out, "");
    EXPECT_THAT(program_.err, HasSubstr("n.jsonl:2: "));
    EXPECT_EQ(program_.call({"match", "--profiles", profiles_, "--needs", "/does/not/exist"}), 3);
}

TEST_F(Matching, goes_on_with_codes_it_does_not_know_but_not_with_broken_profiles) {
    const std::string odd = program_.folder.file(
        "odd.jsonl",
        R"({"id":"a","name":"A","text":"Wir drehen.","capabilities":[{"process":"zzz","materials":["9.9999"]}]})"
        "\n"
    );
    EXPECT_EQ(program_.call({"match", "--profiles", odd, "--json", "Drehteile"}), 0);
    EXPECT_THAT(program_.err, HasSubstr("unknown process \"zzz\""));
    EXPECT_EQ(json::parse(program_.out)["need"], "N1");
    const std::string broken = program_.folder.file("broken.jsonl", "{\"id\":\"a\"}\n");
    EXPECT_EQ(program_.call({"match", "--profiles", broken, "--json", "Drehteile"}), 3);
    EXPECT_THAT(program_.err, HasSubstr("broken.jsonl:1:1: name: is missing"));
    EXPECT_EQ(program_.out, "");
}

TEST_F(Matching, lists_partner_searches_both_ways_instead_of_a_need) {
    const std::string profiles = program_.folder.file(
        "partners.jsonl",
        R"({"id":"a","name":"A","text":"CNC-Drehen.","capabilities":[{"direction":"sought","process":"hardening"}]})"
        "\n"
        R"({"id":"b","name":"B","text":"Lohnhärterei: Härten und Anlassen."})"
        "\n"
    );
    EXPECT_EQ(program_.call({"match", "--profiles", profiles, "--sought", "--json"}), 0);
    std::istringstream lines(program_.out);
    std::string first, second;
    std::getline(lines, first);
    std::getline(lines, second);
    EXPECT_EQ(json::parse(first)["offering"][0]["profile"], "b");
    EXPECT_EQ(json::parse(second)["seeking"][0]["profile"], "a");
    EXPECT_EQ(program_.call({"match", "--profiles", profiles, "--sought"}), 0);
    EXPECT_THAT(program_.out, HasSubstr("B (b)"));
    EXPECT_EQ(program_.call({"match", "--profiles", profiles, "--sought", "Drehteile"}), 2);
}

TEST_F(Matching, uses_the_clusters_database_and_shows_names_to_people) {
    EXPECT_EQ(program_.with_config({"profiles", "import", profiles_}), 0) << program_.err;
    EXPECT_EQ(program_.with_config({"match", "Drehteile", "aus 1.4301"}), 0) << program_.err;
    EXPECT_THAT(program_.out, HasSubstr("1. Dreherei Süd (dreher), "));
    EXPECT_THAT(program_.out, HasSubstr("passt: "));
    EXPECT_EQ(program_.with_config({"match", "--lang", "en", "Drehteile aus 1.4301"}), 0);
    EXPECT_THAT(program_.out, HasSubstr("fits: "));
}

}  // namespace
}  // namespace clusterlotse::cli::tests
