#include "tests/unit/config/settings_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::config {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST_F(SettingsFile, with_nothing_but_a_database_path_takes_every_default) {
    const auto reading = read(storage());
    EXPECT_THAT(reading.problems, IsEmpty()) << all(reading);
    EXPECT_EQ(reading.settings.cluster.timezone, "Europe/Berlin");
    EXPECT_EQ(reading.settings.cluster.language, Language::de);
    EXPECT_EQ(reading.settings.needs.suppliers_per_wave, 5);
    EXPECT_FALSE(reading.settings.matrix);
    EXPECT_FALSE(reading.settings.email);
    ASSERT_THAT(reading.warnings, SizeIs(1));
    EXPECT_THAT(reading.warnings.front().text, HasSubstr("run"));
}

TEST_F(SettingsFile, takes_both_channels_with_their_default_ports) {
    const auto reading = read(storage() + matrix() + email());
    EXPECT_THAT(reading.problems, IsEmpty()) << all(reading);
    ASSERT_TRUE(reading.settings.matrix && reading.settings.email);
    EXPECT_EQ(reading.settings.matrix->room, "#metall:example.org");
    EXPECT_EQ(reading.settings.email->imap.port, 993);
    EXPECT_EQ(reading.settings.email->smtp.port, 587);
    EXPECT_EQ(reading.settings.email->smtp.security, Security::starttls);
    EXPECT_EQ(reading.settings.email->imap.username, "bedarf@example.org");
}

TEST_F(SettingsFile, names_the_nearest_key_for_an_unknown_one) {
    const auto problem = only_problem(storage() + "[needs]\nsupplier_per_wave = 3\n");
    EXPECT_EQ(problem.line, 4);
    EXPECT_EQ(problem.key, "needs.supplier_per_wave");
    EXPECT_THAT(problem.text, HasSubstr("\"needs.suppliers_per_wave\""));
}

TEST_F(SettingsFile, names_the_nearest_section_for_an_unknown_one) {
    const auto problem = only_problem(storage() + "[matrx]\nroom = \"#a:b\"\n");
    EXPECT_EQ(problem.line, 3);
    EXPECT_EQ(problem.key, "matrx");
    EXPECT_THAT(problem.text, HasSubstr("\"matrix\""));
}

TEST_F(SettingsFile, refuses_wrong_types_with_line_and_dotted_key) {
    const auto reading = read(
        "[cluster]\nname = 5\nmoderators = \"@a:b\"\n" + storage() + email() + "port = \"465\"\n"
    );
    ASSERT_THAT(reading.problems, SizeIs(3)) << all(reading);
    EXPECT_EQ(
        describe(reading.problems[0], "bot.toml"),
        "bot.toml:2: cluster.name: must be a text in quotes, is a whole number"
    );
    EXPECT_EQ(reading.problems[1].key, "cluster.moderators");
    EXPECT_EQ(reading.problems[2].key, "email.smtp.port");
    EXPECT_EQ(reading.problems[2].line, 15);
}

TEST_F(SettingsFile, wants_the_database_path) {
    EXPECT_EQ(only_problem("").key, "storage.path");
    EXPECT_EQ(only_problem("").line, 0);
    EXPECT_EQ(only_problem("\n[storage]\n").line, 2);
    EXPECT_EQ(only_problem("[storage]\npath = \"\"\n").line, 2);
}

TEST_F(SettingsFile, refuses_a_value_where_a_section_belongs) {
    const auto problem = only_problem("matrix = 5\n" + storage());
    EXPECT_EQ(problem.line, 1);
    EXPECT_EQ(problem.key, "matrix");
}

TEST_F(SettingsFile, refuses_a_missing_secrets_file_without_losing_its_line) {
    const auto problem = only_problem(
        storage() +
        "[matrix]\nhomeserver = \"https://m.example.org\"\nuser_id = \"@b:e\"\nroom = "
        "\"!r:e\"\npassword_file = \"/does/not/exist\"\n"
    );
    EXPECT_EQ(problem.line, 7);
    EXPECT_EQ(problem.key, "matrix.password_file");
    EXPECT_THAT(problem.text, HasSubstr("does not exist"));
}

TEST_F(SettingsFile, wants_a_certificate_in_the_ca_file) {
    const auto with = [&](const std::string& content) {
        return storage() + matrix() + "ca_file = \"" + folder_.file("ca.pem", content) + "\"\n";
    };
    const auto problem = only_problem(with("just words\n"));
    EXPECT_EQ(problem.key, "matrix.ca_file");
    EXPECT_EQ(problem.line, 8);
    EXPECT_THAT(problem.text, HasSubstr("no certificate"));
    EXPECT_THAT(only_problem(with("")).text, HasSubstr("no certificate"));
    const auto good = read(with("Root\n-----BEGIN CERTIFICATE-----\nMII\n"));
    EXPECT_THAT(good.problems, IsEmpty()) << all(good);
}

TEST_F(SettingsFile, wants_exactly_one_of_token_and_password) {
    const std::string start =
        storage() +
        "[matrix]\nhomeserver = \"https://m.example.org\"\nuser_id = \"@b:e\"\nroom = \"!r:e\"\n";
    EXPECT_THAT(only_problem(start).text, HasSubstr("either"));
    EXPECT_EQ(only_problem(start).line, 3);
    const std::string both =
        start + "access_token_file = \"" + token_ + "\"\npassword_file = \"" + token_ + "\"\n";
    EXPECT_THAT(only_problem(both).text, HasSubstr("keep one"));
}

TEST_F(SettingsFile, allows_plain_http_only_on_loopback) {
    const auto with = [&](const std::string& url) {
        std::string text = matrix();
        text.replace(text.find("https://m.example.org"), 21, url);
        return read(storage() + text).problems;
    };
    EXPECT_THAT(with("http://127.0.0.1:8008"), IsEmpty());
    EXPECT_THAT(with("http://localhost:8008"), IsEmpty());
    EXPECT_THAT(with("http://[::1]:8008"), IsEmpty());
    for (const char* url :
         {"http://m.example.org",
          "http://127.0.0.1.example.org",
          "http://localhost.example.org:1",
          "http://127.0.0.1@evil.example",
          "ftp://m",
          "https://",
          "https://m:0",
          "https://m:99999",
          "m.example.org"}) {
        EXPECT_THAT(with(url), SizeIs(1)) << url;
    }
}

TEST_F(SettingsFile, refuses_an_unknown_time_zone_and_language) {
    const auto reading = read(
        "[cluster]\nlanguage = \"german\"\ntimezone = \"Europe/Kaiserslautern\"\n" + storage()
    );
    ASSERT_THAT(reading.problems, SizeIs(2)) << all(reading);
    EXPECT_EQ(reading.problems[0].line, 2);
    EXPECT_THAT(reading.problems[0].text, HasSubstr("\"de\", \"en\""));
    EXPECT_EQ(reading.problems[1].key, "cluster.timezone");
}

TEST_F(SettingsFile, refuses_a_security_of_none) {
    std::string text = email();
    text.replace(text.find("starttls"), 8, "none");
    const auto problem = only_problem(storage() + text);
    EXPECT_EQ(problem.key, "email.smtp.security");
    EXPECT_EQ(problem.line, 10);
}

TEST_F(SettingsFile, says_which_mail_server_is_missing) {
    const auto problem = only_problem(
        storage() + "[email]\naddress = \"a@b\"\n[email.imap]\nhost = \"i\"\npassword_file = \"" +
        token_ + "\"\n"
    );
    EXPECT_EQ(problem.key, "email.smtp");
    EXPECT_EQ(problem.line, 3);
}

TEST_F(SettingsFile, refuses_a_database_in_a_missing_folder) {
    const auto problem = only_problem("[storage]\npath = \"/no/such/folder/c.db\"\n");
    EXPECT_EQ(problem.key, "storage.path");
    EXPECT_THAT(problem.text, HasSubstr("/no/such/folder"));
    EXPECT_EQ(only_problem("[storage]\npath = \"" + folder_.path().string() + "\"\n").line, 2);
}

TEST_F(SettingsFile, keeps_mail_moderators_in_lower_case_and_refuses_names) {
    const auto reading = read(
        "[cluster]\nmoderators = [\"@Lotse:example.org\", \"Lotse@Example.org\",\n \"Frau Lotse\", "
        "5]\n" +
        storage()
    );
    ASSERT_THAT(reading.settings.cluster.moderators, SizeIs(2));
    EXPECT_EQ(
        reading.settings.cluster.moderators[0], (Address{Channel::matrix, "@Lotse:example.org"})
    );
    EXPECT_EQ(
        reading.settings.cluster.moderators[1], (Address{Channel::email, "lotse@example.org"})
    );
    ASSERT_THAT(reading.problems, SizeIs(2));
    EXPECT_EQ(reading.problems[0].line, 3);
    EXPECT_EQ(reading.problems[1].line, 3);
}

TEST_F(SettingsFile, gives_the_line_of_a_syntax_error) {
    const auto problem = only_problem("[storage]\npath = \"a\nb\"\n");
    EXPECT_EQ(problem.line, 2);
    EXPECT_THAT(problem.text, HasSubstr("TOML"));
}

TEST_F(SettingsFile, survives_broken_utf8_deep_nesting_and_nul_bytes) {
    EXPECT_FALSE(read("[cluster]\nname = \"\xff\xfe\"\n").problems.empty());
    EXPECT_FALSE(read("a = " + std::string(100000, '[')).problems.empty());
    EXPECT_FALSE(read(std::string("[cluster]\0name", 14)).problems.empty());
    EXPECT_FALSE(read(std::string(2 * 1024 * 1024, '#')).problems.empty());
}

TEST_F(SettingsFile, warns_of_waves_of_more_than_eight_firms_and_takes_them) {
    for (const int firms : {8, 9}) {
        const auto reading =
            read(storage() + "[needs]\nsuppliers_per_wave = " + std::to_string(firms) + "\n");
        EXPECT_THAT(reading.problems, SizeIs(0));
        EXPECT_EQ(reading.settings.needs.suppliers_per_wave, firms);
        const auto about_waves =
            std::ranges::count(reading.warnings, "needs.suppliers_per_wave", &SettingsProblem::key);
        EXPECT_EQ(about_waves, firms > 8 ? 1 : 0);
    }
}

TEST_F(SettingsFile, refuses_a_repeated_key) {
    EXPECT_EQ(only_problem("[storage]\npath = \"a\"\npath = \"b\"\n").line, 3);
}

TEST_F(SettingsFile, never_lets_a_key_break_the_line_of_its_problem) {
    const auto problem = only_problem(storage() + "\"a\\nb\" = 1\n");
    EXPECT_EQ(describe(problem, "f").find('\n'), std::string::npos);
}

TEST_F(SettingsFile, that_does_not_exist_is_one_problem) {
    const auto reading = load_settings(folder_.path() / "missing.toml");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(describe(reading.problems[0], reading.settings.file), HasSubstr("missing.toml"));
    EXPECT_THAT(load_settings(folder_.path()).problems, SizeIs(1));
}

TEST_F(SettingsFile, of_the_documentation_has_no_unknown_key_or_wrong_value) {
    const auto reading =
        load_settings(std::filesystem::path(CLUSTERLOTSE_SOURCE_DIR) / "config/clusterlotse.toml");
    for (const auto& problem : reading.problems) {
        EXPECT_THAT(problem.text, HasSubstr("does not exist"))
            << describe(problem, "clusterlotse.toml");
    }
    EXPECT_EQ(reading.settings.cluster.moderators.size(), 2u);
}

}  // namespace
}  // namespace clusterlotse::config
