#include "tests/unit/config/settings_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::config {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

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
