#include "bot/cli/configuration.hpp"

#include "tests/unit/config/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace clusterlotse::cli {
namespace {

using testing::HasSubstr;

class ConfigurationFor : public testing::Test {
protected:
    bool usable(const std::string& content, Needs needs) {
        err_.str("");
        return usable_settings(folder_.file("c.toml", content), needs, err_).has_value();
    }

    clusterlotse::tests::TemporaryFolder folder_;
    std::string storage_ = "[storage]\npath = \"" + (folder_.path() / "c.db").string() + "\"\n";
    std::ostringstream err_;
};

TEST_F(ConfigurationFor, each_command_only_counts_what_it_needs) {
    const std::string no_secret = storage_ +
                                  "[matrix]\nhomeserver = \"https://a\"\nuser_id = \"@a:b\"\nroom "
                                  "= \"#a:b\"\npassword_file = \"/no/file\"\n";
    EXPECT_FALSE(usable(no_secret, Needs::everything));
    EXPECT_THAT(err_.str(), HasSubstr("c.toml:7: matrix.password_file"));
    EXPECT_TRUE(usable(no_secret, Needs::database));
    EXPECT_TRUE(usable(no_secret, Needs::nothing));
    EXPECT_FALSE(usable("", Needs::database));
    EXPECT_TRUE(usable("", Needs::nothing));
    EXPECT_FALSE(usable("[cluster]\ntimezone = \"x\"\n", Needs::nothing));
    EXPECT_FALSE(usable("][", Needs::nothing));
}

TEST_F(ConfigurationFor, offline_commands_must_exist_where_it_was_named) {
    EXPECT_FALSE(usable_settings((folder_.path() / "none.toml").string(), Needs::nothing, err_));
    EXPECT_THAT(err_.str(), HasSubstr("none.toml"));
}

TEST_F(ConfigurationFor, check_config_reads_the_vocabulary_that_it_adds) {
    std::filesystem::create_directory(folder_.path() / "words");
    folder_.file("words/own.toml", "[[process]\n");
    const std::string file = folder_.file(
        "c.toml",
        "[cluster]\nvocabulary_dir = \"" + (folder_.path() / "words").string() + "\"\n" + storage_
    );
    std::ostringstream out;
    EXPECT_EQ(check_config(file, false, out, err_), 2);
    EXPECT_THAT(err_.str(), HasSubstr("own.toml"));
    EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace clusterlotse::cli
