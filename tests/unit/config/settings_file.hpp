#pragma once

#include "config/settings.hpp"
#include "tests/unit/config/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace clusterlotse::config {

/// Reads settings that a test puts together from the sections below.
class SettingsFile : public testing::Test {
protected:
    SettingsReading read(const std::string& toml) { return read_settings(toml, "bot.toml"); }

    std::string storage() const {
        return "[storage]\npath = \"" + (folder_.path() / "c.db").string() + "\"\n";
    }

    std::string matrix() const {
        return "[matrix]\nhomeserver = \"https://m.example.org\"\nuser_id = \"@bot:example.org\"\n"
               "room = \"#metall:example.org\"\naccess_token_file = \"" +
               token_ + "\"\n";
    }

    std::string email() const {
        return "[email]\naddress = \"bedarf@example.org\"\n[email.imap]\nhost = "
               "\"imap.example.org\"\npassword_file = \"" +
               token_ +
               "\"\n[email.smtp]\nhost = \"smtp.example.org\"\nsecurity = "
               "\"starttls\"\npassword_file = \"" +
               token_ + "\"\n";
    }

    /// The only problem of the text; a placeholder where there are none or several.
    SettingsProblem only_problem(const std::string& toml) {
        const auto reading = read(toml);
        EXPECT_THAT(reading.problems, testing::SizeIs(1)) << all(reading);
        return reading.problems.size() == 1 ? reading.problems.front()
                                            : SettingsProblem{-1, "?", all(reading)};
    }

    static std::string all(const SettingsReading& reading) {
        std::string text;
        for (const auto& problem : reading.problems) {
            text += describe(problem, "bot.toml") + "\n";
        }
        return text;
    }

    tests::TemporaryFolder folder_;
    std::string token_ = folder_.file("token", "secret\n");
};

}  // namespace clusterlotse::config
