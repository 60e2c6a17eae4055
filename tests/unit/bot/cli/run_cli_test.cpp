#include "matching/vocabulary/vocabulary.hpp"
#include "storage/database.hpp"
#include "tests/unit/bot/cli/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace clusterlotse::cli::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

class CommandLine : public testing::Test {
protected:
    Program program_;
};

TEST_F(CommandLine, explains_every_subcommand_on_stdout) {
    const std::vector<std::vector<std::string>> commands = {
        {},
        {"run"},
        {"console"},
        {"check-config"},
        {"doctor"},
        {"understand"},
        {"match"},
        {"profiles"},
        {"profiles", "import"},
        {"profiles", "export"},
        {"profiles", "show"},
        {"profiles", "list"},
        {"mail"},
        {"mail", "inspect"},
        {"mail", "reply-text"},
        {"digest"},
        {"digest", "preview"},
    };
    for (auto command : commands) {
        command.push_back("--help");
        EXPECT_EQ(program_.call(command), 0) << program_.err;
        EXPECT_THAT(program_.out, HasSubstr("--help"));
        EXPECT_EQ(program_.err, "");
    }
}

TEST_F(CommandLine, answers_wrong_usage_with_status_2_and_silence_on_stdout) {
    const std::vector<std::vector<std::string>> commands = {
        {},
        {"fly"},
        {"run", "now"},
        {"run", "--confg", "x"},
        {"match"},
        {"match", "--top", "0", "x"},
        {"match", "--top", "x", "x"},
        {"match", "--needs", "a", "text"},
        {"match", "--needs", "-", "--profiles", "-"},
        {"understand", "--today", "2026-02-30", "x"},
        {"understand", "--lang", "fr", "x"},
        {"profiles"},
        {"profiles", "import"},
        {"profiles", "show"},
        {"mail"},
        {"mail", "inspect"},
        {"digest"},
        {"digest", "preview", "--today", "2026-02-30"},
        {"digest", "preview", "--room", "--member", "a"},
        {"profiles", "export", "--format", "xml"},
        {"profiles", "export", "a.xml"},
    };
    for (const auto& command : commands) {
        EXPECT_EQ(program_.call(command), 2) << testing::PrintToString(command);
        EXPECT_THAT(program_.out, IsEmpty());
        EXPECT_NE(program_.err, "");
    }
}

TEST_F(CommandLine, names_the_command_that_does_not_exist_and_the_nearest_that_does) {
    EXPECT_EQ(program_.call({"chekc-config"}), 2);
    EXPECT_THAT(program_.err, HasSubstr("\"chekc-config\""));
    EXPECT_THAT(program_.err, HasSubstr("did you mean \"check-config\"?"));
    EXPECT_EQ(program_.call({"profiles", "improt", "a.csv"}), 2);
    EXPECT_THAT(program_.err, HasSubstr("\"improt\""));
    EXPECT_THAT(program_.err, HasSubstr("did you mean \"profiles import\"?"));
    EXPECT_EQ(program_.call({"mail"}), 2);
    EXPECT_THAT(program_.err, HasSubstr("subcommand is required"));
}

TEST_F(CommandLine, names_file_line_and_key_of_an_unusable_configuration) {
    program_.config = program_.folder.file(
        "bad.toml", "[storage]\npath = \"" + program_.database + "\"\n[needs]\nrelaese = \"x\"\n"
    );
    EXPECT_EQ(program_.with_config({"check-config"}), 2);
    EXPECT_THAT(
        program_.err,
        HasSubstr("bad.toml:4: needs.relaese: is not known; did you mean \"needs.release\"?")
    );
    EXPECT_EQ(program_.with_config({"run"}), 2);
    EXPECT_THAT(program_.err, HasSubstr("bad.toml:4: "));
    program_.config = program_.folder.path() / "none.toml";
    EXPECT_EQ(program_.with_config({"check-config"}), 2);
    EXPECT_THAT(program_.err, HasSubstr("none.toml"));
}

TEST_F(CommandLine, runs_only_with_a_channel_but_checks_without) {
    program_.hooks.run = [](const config::Settings&) { return 0; };
    EXPECT_EQ(program_.with_config({"check-config"}), 0);
    EXPECT_THAT(program_.err, HasSubstr("warning: neither [matrix] nor [email]"));
    EXPECT_EQ(program_.with_config({"run"}), 2);
    EXPECT_THAT(program_.err, HasSubstr("neither [matrix] nor [email]"));
}

TEST_F(CommandLine, hands_the_settings_to_the_console) {
    std::string as;
    std::filesystem::path path;
    program_.hooks.console = [&](const config::Settings& settings, const std::string& member) {
        as = member;
        path = settings.storage.path;
        return 7;
    };
    EXPECT_EQ(program_.with_config({"console", "--as", "dreherei"}), 7);
    EXPECT_EQ(as, "dreherei");
    EXPECT_EQ(path, program_.database);
}

TEST_F(CommandLine, turns_exceptions_of_the_bot_into_one_line_and_a_status) {
    program_.hooks.console = [](const config::Settings&, const std::string&) -> int {
        throw std::runtime_error("disk full");
    };
    EXPECT_EQ(program_.with_config({"console"}), 1);
    EXPECT_EQ(program_.err, "clusterlotse: disk full\n");
    program_.hooks.console = [](const config::Settings&, const std::string&) -> int {
        throw matching::VocabularyError("a.toml:3: bad");
    };
    EXPECT_EQ(program_.with_config({"console"}), 2);
    EXPECT_EQ(program_.err, "a.toml:3: bad\n");
}

TEST_F(CommandLine, gives_check_config_as_one_json_document) {
    EXPECT_EQ(program_.with_config({"check-config", "--json"}), 0);
    const auto document = json::parse(program_.out);
    EXPECT_TRUE(document["problems"].empty());
    EXPECT_EQ(document["warnings"].size(), 1u);
}

TEST_F(CommandLine, imports_exports_and_imports_again_without_a_change) {
    const std::string file = program_.folder.file(
        "a.jsonl",
        R"({"id":"a","name":"Ä GmbH","city":"Landau"})"
        "\n"
        R"({"id":"b","name":"B","contacts":[{"email":"x@y.de"},{"name":"Z"}]})"
        "\n"
    );
    EXPECT_EQ(program_.with_config({"profiles", "import", file}), 0) << program_.err;
    EXPECT_EQ(program_.err, "2 profiles read: 2 added, 0 changed, 0 unchanged\n");
    EXPECT_EQ(program_.out, "");
    for (const std::string name : {"out.jsonl", "out.csv"}) {
        const std::string exported = (program_.folder.path() / name).string();
        EXPECT_EQ(program_.with_config({"profiles", "export", exported}), 0) << program_.err;
        EXPECT_EQ(program_.with_config({"profiles", "import", exported}), 0) << program_.err;
        EXPECT_THAT(program_.err, HasSubstr("0 added, 0 changed, 2 unchanged"));
    }
    EXPECT_EQ(program_.with_config({"profiles", "export"}), 0);
    EXPECT_EQ(program_.out, program_.content("out.jsonl"));
    EXPECT_EQ(program_.with_config({"profiles", "export", "--format", "csv"}), 0);
    EXPECT_EQ(program_.out, program_.content("out.csv"));
    EXPECT_EQ(program_.with_config({"profiles", "list", "--json"}), 0);
    EXPECT_EQ(json::parse(program_.out).size(), 2u);
    EXPECT_EQ(program_.with_config({"profiles", "list"}), 0);
    EXPECT_EQ(program_.out, "a  Ä GmbH  Landau\nb  B\n");
    EXPECT_EQ(program_.with_config({"profiles", "show", "a", "--json"}), 0);
    EXPECT_EQ(json::parse(program_.out)["name"], "Ä GmbH");
    EXPECT_EQ(program_.with_config({"profiles", "show", "a"}), 0);
    EXPECT_THAT(program_.out, HasSubstr("Ort:            Landau"));
    EXPECT_EQ(program_.with_config({"profiles", "show", "a", "--lang", "en"}), 0);
    EXPECT_THAT(program_.out, HasSubstr("Place:"));
    EXPECT_EQ(program_.with_config({"profiles", "show", "c"}), 1);
}

TEST_F(CommandLine, imports_nothing_where_one_file_is_bad_and_names_all_problems) {
    const std::string good = program_.folder.file(
        "good.jsonl",
        R"({"id":"a","name":"A"})"
        "\n"
    );
    const std::string bad =
        program_.folder.file("bad.csv", "id;name;employees\nb;B;viele\nc;;5\na;A;\n");
    EXPECT_EQ(program_.with_config({"profiles", "import", good, bad}), 3);
    EXPECT_THAT(program_.err, HasSubstr("bad.csv:2:5: employees"));
    EXPECT_THAT(program_.err, HasSubstr("bad.csv:3:1: name: is missing"));
    EXPECT_THAT(program_.err, HasSubstr("bad.csv:4:1: id: \"a\" stands already in "));
    EXPECT_EQ(program_.with_config({"profiles", "import", good, "/does/not/exist.csv"}), 3);
    EXPECT_THAT(program_.err, HasSubstr("/does/not/exist.csv: does not exist"));
    EXPECT_EQ(program_.with_config({"profiles", "list", "--json"}), 0);
    EXPECT_EQ(json::parse(program_.out).size(), 0u);
}

TEST_F(CommandLine, refuses_codes_that_the_vocabulary_does_not_know) {
    const std::string file = program_.folder.file(
        "a.jsonl",
        R"({"id":"a","name":"A","capabilities":[{"process":"turnning"}]})"
        "\n"
    );
    EXPECT_EQ(program_.with_config({"profiles", "import", file}), 3);
    EXPECT_THAT(
        program_.err,
        HasSubstr("a.jsonl:1:49: capabilities[0].process: unknown process \"turnning\"; did you "
                  "mean \"turning\"?")
    );
}

TEST_F(CommandLine, leaves_the_exported_file_as_it_was_where_it_cannot_be_written) {
    EXPECT_EQ(program_.with_config({"profiles", "export", "/no/such/folder/a.csv"}), 1);
    EXPECT_THAT(program_.err, HasSubstr("/no/such/folder/a.csv"));
}

TEST_F(CommandLine, says_that_another_process_holds_the_database) {
    storage::Database other(program_.database);
    EXPECT_EQ(program_.with_config({"profiles", "list"}), 1);
    EXPECT_THAT(program_.err, HasSubstr(program_.database));
    EXPECT_THAT(program_.err, HasSubstr("another process holds the database"));
    EXPECT_EQ(std::count(program_.err.begin(), program_.err.end(), '\n'), 1);
}

TEST_F(CommandLine, reports_an_output_that_cannot_be_written) {
    std::istringstream in("Hallo");
    std::ostream broken(nullptr);
    std::ostringstream err;
    EXPECT_EQ(run_cli({"mail", "reply-text"}, {}, Streams{in, broken, err}), 1);
    EXPECT_THAT(err.str(), HasSubstr("cannot be written"));
}

}  // namespace
}  // namespace clusterlotse::cli::tests
