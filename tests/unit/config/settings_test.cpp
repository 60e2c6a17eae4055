#include "config/settings.hpp"

#include "tests/unit/config/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::config {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

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
        EXPECT_THAT(reading.problems, SizeIs(1)) << all(reading);
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

TEST_F(SettingsFile, turns_every_switch_off_with_zero_or_nothing) {
    for (const char* off : {"0", "\"\"", "\"0\"", "false", "0.0"}) {
        const std::string value = off;
        const auto reading = read(
            storage() + "[needs]\nrequests_per_week = " + value + "\nunasked_per_day = " + value +
            "\nquiet_hours = " + value + "\nbundle_answers = " + value + "\nwave_after = " + value +
            "\n"
        );
        EXPECT_THAT(reading.problems, IsEmpty()) << value << all(reading);
        EXPECT_EQ(reading.settings.needs.requests_per_week, 0);
        EXPECT_EQ(reading.settings.needs.unasked_per_day, 0);
        EXPECT_FALSE(reading.settings.needs.quiet_hours);
        EXPECT_EQ(reading.settings.needs.bundle_answers.count(), 0);
        EXPECT_EQ(reading.settings.needs.wave_after.count(), 0);
    }
}

TEST_F(SettingsFile, reads_the_switches_that_are_on) {
    const auto needs = read(
                           storage() +
                           "[needs]\nrequests_per_week = 3\nunasked_per_day = 12\nquiet_hours = "
                           "\"20:00 - 07:30\"\nbundle_answers = "
                           "\"4h\"\nwave_after = \"2d\"\nrelease = \"moderator\"\n"
    )
                           .settings.needs;
    EXPECT_EQ(needs.requests_per_week, 3);
    EXPECT_EQ(needs.unasked_per_day, 12);
    ASSERT_TRUE(needs.quiet_hours);
    EXPECT_EQ(needs.quiet_hours->from.count(), 20 * 60);
    EXPECT_EQ(needs.quiet_hours->until.count(), 7 * 60 + 30);
    EXPECT_EQ(needs.bundle_answers.count(), 240);
    EXPECT_EQ(needs.wave_after.count(), 48);
    EXPECT_EQ(needs.release, Release::moderator);
}

TEST_F(SettingsFile, refuses_switches_without_a_unit_or_sense) {
    const auto reading = read(
        storage() +
        "[needs]\nrequests_per_week = -1\nquiet_hours = \"25:00-07:00\"\nbundle_answers = "
        "4\nwave_after = \"soon\"\nsuppliers_per_wave = 0\nunasked_per_day = \"some\"\n"
    );
    ASSERT_THAT(reading.problems, SizeIs(6)) << all(reading);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(reading.problems[static_cast<std::size_t>(i)].line, 4 + i);
    }
}

TEST_F(SettingsFile, sends_the_digest_on_tuesday_at_seven_where_nothing_else_is_said) {
    const DigestSettings digest = read(storage()).settings.digest;
    EXPECT_TRUE(digest.enabled);
    EXPECT_TRUE(digest.room);
    EXPECT_EQ(digest.day, std::chrono::Tuesday);
    EXPECT_EQ(digest.time.count(), 7 * 60);
    EXPECT_EQ(digest.timezone, "");
}

TEST_F(SettingsFile, reads_when_the_digest_comes) {
    const auto reading = read(
        storage() +
        "[digest]\nenabled = false\nday = \"Donnerstag\"\ntime = \"16:45\"\n"
        "timezone = \"Europe/Lisbon\"\nroom = false\n"
    );
    EXPECT_THAT(reading.problems, IsEmpty()) << all(reading);
    const DigestSettings& digest = reading.settings.digest;
    EXPECT_FALSE(digest.enabled);
    EXPECT_FALSE(digest.room);
    EXPECT_EQ(digest.day, std::chrono::Thursday);
    EXPECT_EQ(digest.time.count(), 16 * 60 + 45);
    EXPECT_EQ(digest.timezone, "Europe/Lisbon");
}

TEST_F(SettingsFile, knows_every_day_of_the_week_in_both_languages) {
    const std::vector<std::pair<std::string, unsigned>> days{
        {"sunday", 0},
        {"Sonntag", 0},
        {"MONDAY", 1},
        {"montag", 1},
        {"tuesday", 2},
        {"Dienstag", 2},
        {"wednesday", 3},
        {"mittwoch", 3},
        {"friday", 5},
        {"freitag", 5},
        {"saturday", 6},
        {"Sonnabend", 6},
        {"samstag", 6}};
    for (const auto& [word, day] : days) {
        const auto reading = read(storage() + "[digest]\nday = \"" + word + "\"\n");
        EXPECT_THAT(reading.problems, IsEmpty()) << word;
        EXPECT_EQ(reading.settings.digest.day, std::chrono::weekday(day)) << word;
    }
}

TEST_F(SettingsFile, names_each_mistake_of_the_digest_with_its_line) {
    const auto reading = read(
        storage() +
        "[digest]\nenabled = \"yes\"\nday = \"tusday\"\ntime = \"24:00\"\n"
        "timezone = \"Europe/Pirmasens\"\nroom = 1\nhour = 7\n"
    );
    ASSERT_THAT(reading.problems, SizeIs(6)) << all(reading);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(reading.problems[static_cast<std::size_t>(i)].line, 4 + i);
    }
    EXPECT_THAT(reading.problems[1].text, HasSubstr("did you mean \"tuesday\"?"));
}

TEST_F(SettingsFile, warns_of_a_digest_within_the_quiet_hours) {
    const std::string quiet = storage() + "[needs]\nquiet_hours = \"20:00-07:00\"\n";
    const auto warned = [&](const std::string& digest) {
        const auto reading = read(quiet + matrix() + digest);
        EXPECT_THAT(reading.problems, IsEmpty()) << all(reading);
        return std::ranges::count(reading.warnings, "digest.time", &SettingsProblem::key);
    };
    EXPECT_EQ(warned(""), 0);
    EXPECT_EQ(warned("[digest]\ntime = \"07:00\"\n"), 0);
    EXPECT_EQ(warned("[digest]\ntime = \"06:59\"\n"), 1);
    EXPECT_EQ(warned("[digest]\ntime = \"20:00\"\n"), 1);
    EXPECT_EQ(warned("[digest]\nenabled = false\ntime = \"20:00\"\n"), 0);
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

TEST_F(SettingsFile, takes_a_page_for_one_click_unsubscribing) {
    const auto reading = read(
        storage() + email() +
        "[digest]\nunsubscribe_url = \"https://lotse.example.org/abmelden/\"\n"
        "unsubscribe_listen = \"127.0.0.1:8025\"\n"
    );
    EXPECT_THAT(reading.problems, IsEmpty()) << all(reading);
    EXPECT_EQ(reading.settings.digest.unsubscribe_url, "https://lotse.example.org/abmelden");
    EXPECT_EQ(reading.settings.digest.unsubscribe_listen, "127.0.0.1:8025");
    for (const auto& warning : reading.warnings) {
        EXPECT_THAT(warning.key, Not(HasSubstr("digest")));
    }
    EXPECT_EQ(read(storage()).settings.digest.unsubscribe_url, "");
}

TEST_F(SettingsFile, wants_https_and_a_path_alone_for_the_unsubscribe_page) {
    for (const char* url :
         {"http://a.example/x",
          "https://",
          "https:///x",
          "https://:8025/x",
          "https://a.example/x?t=1",
          "https://user@a.example/x",
          "https://a.example/x,y",
          "https://a.example/a b",
          "lotse.example.org"}) {
        const auto problem =
            only_problem(storage() + "[digest]\nunsubscribe_url = \"" + url + "\"\n");
        EXPECT_EQ(problem.key, "digest.unsubscribe_url") << url;
    }
    const std::string most = "https://a.example/" + std::string(282, 'x');
    EXPECT_THAT(
        read(storage() + "[digest]\nunsubscribe_url = \"" + most + "\"\n").problems, IsEmpty()
    );
    EXPECT_THAT(
        read(storage() + "[digest]\nunsubscribe_url = \"" + most + "x\"\n").problems, SizeIs(1)
    );
}

TEST_F(SettingsFile, wants_an_ip_address_with_port_to_listen_at) {
    for (const char* address :
         {"8025",
          "localhost:8025",
          "127.0.0.1",
          "127.0.0.1:0",
          "127.0.0.1:65536",
          "::1:8025",
          "[::1]"}) {
        const auto problem =
            only_problem(storage() + "[digest]\nunsubscribe_listen = \"" + address + "\"\n");
        EXPECT_EQ(problem.key, "digest.unsubscribe_listen") << address;
    }
    const auto six = parse_listen_address("[::1]:8025");
    ASSERT_TRUE(six);
    EXPECT_EQ(six->host, "::1");
    EXPECT_EQ(six->port, 8025);
}

TEST_F(SettingsFile, warns_of_a_page_that_is_open_to_the_network_or_served_by_nobody) {
    const auto warned = [&](const std::string& section) {
        for (const auto& warning : read(storage() + "[digest]\n" + section).warnings) {
            if (warning.key.starts_with("digest.")) {
                return warning.text;
            }
        }
        return std::string();
    };
    EXPECT_THAT(warned("unsubscribe_listen = \"0.0.0.0:8025\"\n"), HasSubstr("plain HTTP"));
    EXPECT_EQ(warned("unsubscribe_listen = \"127.0.0.1:8025\"\n"), "");
    EXPECT_EQ(warned("unsubscribe_listen = \"[::1]:8025\"\n"), "");
    EXPECT_THAT(warned("unsubscribe_url = \"https://a.example/x\"\n"), HasSubstr("does not serve"));
}

}  // namespace
}  // namespace clusterlotse::config
