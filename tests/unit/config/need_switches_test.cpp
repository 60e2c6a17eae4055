#include "tests/unit/config/settings_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::config {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

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

TEST_F(SettingsFile, lets_ten_needs_of_a_firm_go_on_unless_it_says_otherwise) {
    const auto open_needs = [&](const std::string& lines) {
        return read(storage() + "[needs]\n" + lines).settings.needs.open_needs;
    };
    EXPECT_EQ(open_needs(""), 10);
    EXPECT_EQ(open_needs("open_needs = 4\n"), 4);
    EXPECT_EQ(open_needs("open_needs = 0\n"), 0);
    EXPECT_EQ(open_needs("requests_per_week = 0\n"), 0) << "firms bear any number of requests";
    EXPECT_EQ(open_needs("requests_per_week = 0\nopen_needs = 3\n"), 3);
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

}  // namespace
}  // namespace clusterlotse::config
