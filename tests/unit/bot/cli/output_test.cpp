#include "bot/cli/files.hpp"
#include "bot/cli/need_json.hpp"
#include "tests/unit/config/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace clusterlotse::cli {
namespace {

TEST(NeedJson, has_the_contracts_keys_where_all_is_said) {
    UnderstoodNeed need;
    need.kind = "part";
    need.processes = {"turning"};
    need.materials = {{.number = "1.4301", .name = "X5CrNi18-10", .group = "stainless_austenitic"}};
    need.quantity = Quantity{.value = 20, .unit = "piece"};
    need.dimensions_mm.diameter = Interval{40, 40};
    need.dimensions_mm.length = Interval{119.5, 120};
    need.mass_kg = Interval{1.1, 1.1};
    need.deadline = parse_iso_date("2026-03-15");
    need.questions = {"Größe?"};
    EXPECT_EQ(
        need_json(need),
        R"({"kind":"part","processes":["turning"],"materials":[{"number":"1.4301","name":"X5CrNi18-10","group":"stainless_austenitic"}],)"
        R"("quantity":{"value":20,"unit":"piece","per":null},"dimensions_mm":{"diameter":[40,40],"length":[119.5,120]},"mass_kg":[1.1,1.1],)"
        R"("tolerances":[],"surface":[],"heat_treatment":[],"certificates":[],"deadline":"2026-03-15","confidential":false,"questions":["Größe?"],)"
        R"("lots":[],"yearly_quantity":null,"delivery_from":null,"threads":[],"inspection":[],"place":null,"radius_km":null,"excluded_firms":[],"wording":{}})"
    );
}

TEST(NeedJson, keeps_the_askers_words_beside_what_was_read) {
    UnderstoodNeed need;
    need.quantity = Quantity{20, "piece", std::nullopt, 30};
    need.lots = {100, 250};
    need.excluded_firms = {"Müller"};
    need.radius_km = 50;
    need.wording = {
        {"quantity", "20-30 Stück"},
        {"tolerances", "h6"},
        {"tolerances", "Ra 0,8"},
        {"deadline", "bis KW 12"}};
    const auto shown = nlohmann::json::parse(need_json(need));
    EXPECT_EQ(shown["quantity"]["max"], 30);
    EXPECT_EQ(shown["lots"], nlohmann::json::array({100, 250}));
    EXPECT_EQ(shown["radius_km"], 50);
    EXPECT_EQ(shown["wording"]["quantity"], "20-30 Stück");
    EXPECT_EQ(shown["wording"]["tolerances"], nlohmann::json::array({"h6", "Ra 0,8"}));
}

TEST(NeedJson, of_nothing_understood_is_null_and_empty) {
    const auto shown = nlohmann::json::parse(need_json({}));
    EXPECT_TRUE(shown["kind"].is_null());
    EXPECT_TRUE(shown["quantity"].is_null());
    EXPECT_TRUE(shown["deadline"].is_null());
    EXPECT_TRUE(shown["processes"].empty());
}

TEST(MatchJson, keeps_the_order_and_sorts_facts_by_verdict) {
    using matching::Fact;
    matching::Matching matching;
    matching.nobody = false;
    matching.matches = {
        {"P7",
         0.912345,
         {{Fact::Verdict::fits, "Drehen", "turning"},
          {Fact::Verdict::unknown, "Losgröße", "lot size"}}},
        {"P1", 1.5, {}}};
    EXPECT_EQ(
        match_json("N1", matching, Language::de),
        R"({"need":"N1","decision":"match","matches":[{"profile":"P7","score":0.9123,"fits":["Drehen"],"unknown":["Losgröße"],"contradicts":[]},)"
        R"({"profile":"P1","score":1.0,"fits":[],"unknown":[],"contradicts":[]}]})"
    );
    EXPECT_NE(match_json("N1", matching, Language::en).find("lot size"), std::string::npos);
    EXPECT_EQ(
        match_json("N\xff", {}, Language::de),
        "{\"need\":\"N\xef\xbf\xbd\",\"decision\":\"no_match\",\"matches\":[]}"
    );
}

TEST(MatchJson, names_steps_and_chain_of_a_need_with_several_steps) {
    matching::Matching matching;
    matching.nobody = false;
    matching.matches = {{"P7", 0.5, {}, {"turning"}}};
    matching.steps = {"turning", "hardening"};
    matching.chain = {{{"turning"}, {matching.matches[0]}}, {{"hardening"}, {}}};
    EXPECT_EQ(
        match_json("N1", matching, Language::de),
        R"({"need":"N1","decision":"match","matches":[{"profile":"P7","score":0.5,"fits":[],"unknown":[],"contradicts":[],"covers":["turning"]}],)"
        R"("steps":["turning","hardening"],"chain":[{"steps":["turning"],"profile":"P7"},{"steps":["hardening"],"profile":null}]})"
    );
}

TEST(ValidUtf8, replaces_only_what_is_broken) {
    EXPECT_EQ(valid_utf8("Größe 😀\n"), "Größe 😀\n");
    EXPECT_EQ(valid_utf8("M\xfcller"), "M\xef\xbf\xbdller");
}

TEST(ReplacedFile, is_whole_or_as_before) {
    const clusterlotse::tests::TemporaryFolder folder;
    const std::string file = folder.file("a.csv", "old");
    EXPECT_EQ(replace_file(file, "new"), "");
    std::ifstream in(file);
    std::string content;
    in >> content;
    EXPECT_EQ(content, "new");
    EXPECT_NE(replace_file(folder.path() / "none" / "a", "x"), "");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
    EXPECT_EQ(replace_file("/dev/null", "x"), "");
}

TEST(Input, is_a_file_or_stdin_but_never_a_folder) {
    std::istringstream in("abc");
    EXPECT_EQ(read_input("-", in), "abc");
    EXPECT_FALSE(read_input("/", in));
    EXPECT_FALSE(read_input("/does/not/exist", in));
    EXPECT_EQ(why_no_input("/"), "/: is a folder, not a file");
    EXPECT_EQ(why_no_input("/does/not/exist"), "/does/not/exist: does not exist");
}

}  // namespace
}  // namespace clusterlotse::cli
