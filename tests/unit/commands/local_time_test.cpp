#include "commands/local_time.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using namespace std::chrono;

Date day(int y, unsigned m, unsigned d) {
    return Date{year(y), month(m), std::chrono::day(d)};
}

TimePoint utc(int y, unsigned m, unsigned d, int hour, int minute = 0) {
    return sys_days(day(y, m, d)) + hours(hour) + minutes(minute);
}

TEST(LocalTime, knows_the_day_in_berlin) {
    EXPECT_EQ(local_date(utc(2026, 11, 22, 22, 59), "Europe/Berlin"), day(2026, 11, 22));
    EXPECT_EQ(local_date(utc(2026, 11, 22, 23, 0), "Europe/Berlin"), day(2026, 11, 23));
    EXPECT_EQ(local_date(utc(2026, 7, 1, 22, 0), "Europe/Berlin"), day(2026, 7, 2));
}

TEST(WorkingDays, skip_weekends_and_holidays_of_rhineland_palatinate) {
    EXPECT_FALSE(is_working_day(day(2026, 6, 4)));   // Corpus Christi
    EXPECT_FALSE(is_working_day(day(2026, 11, 1)));  // All Saints and a Sunday
    EXPECT_FALSE(is_working_day(day(2026, 4, 3)));   // Good Friday
    EXPECT_FALSE(is_working_day(day(2027, 5, 6)));   // Ascension
    EXPECT_TRUE(is_working_day(day(2026, 12, 24)));
    EXPECT_EQ(add_working_days(day(2026, 12, 23), 3), day(2026, 12, 29));
    EXPECT_EQ(add_working_days(day(2026, 11, 20), 1), day(2026, 11, 23));
}

TEST(QuietHours, hold_back_over_midnight_until_the_morning) {
    const config::QuietHours night{hours(20), hours(7)};
    EXPECT_EQ(
        outside_quiet_hours(utc(2026, 11, 23, 12), night, "Europe/Berlin"), utc(2026, 11, 23, 12)
    );
    EXPECT_EQ(
        outside_quiet_hours(utc(2026, 11, 23, 21), night, "Europe/Berlin"), utc(2026, 11, 24, 6)
    );
    EXPECT_EQ(
        outside_quiet_hours(utc(2026, 11, 23, 3), night, "Europe/Berlin"), utc(2026, 11, 23, 6)
    );
    EXPECT_EQ(
        outside_quiet_hours(utc(2026, 11, 23, 21), std::nullopt, "Europe/Berlin"),
        utc(2026, 11, 23, 21)
    );
}

TEST(QuietHours, end_at_an_hour_that_exists_when_the_clocks_change) {
    // 2026-03-29 02:30 does not exist in Berlin; the first moment after the gap is 03:00, which is
    // 01:00 UTC.
    const config::QuietHours night{hours(20), hours(2) + minutes(30)};
    EXPECT_EQ(
        outside_quiet_hours(utc(2026, 3, 28, 22), night, "Europe/Berlin"), utc(2026, 3, 29, 1)
    );
}

}  // namespace
}  // namespace clusterlotse::commands
