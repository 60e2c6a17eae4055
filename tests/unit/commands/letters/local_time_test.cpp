#include "commands/letters/local_time.hpp"

#include "domain/holidays.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::day;
using namespace std::chrono;

const std::string kBerlin = "Europe/Berlin";

TimePoint utc(int y, unsigned m, unsigned d, int hour, int minute = 0) {
    return sys_days(day(y, m, d)) + hours(hour) + minutes(minute);
}

TEST(LocalTime, knows_the_day_in_berlin) {
    EXPECT_EQ(local_date(utc(2026, 11, 22, 22, 59), "Europe/Berlin"), day(2026, 11, 22));
    EXPECT_EQ(local_date(utc(2026, 11, 22, 23, 0), "Europe/Berlin"), day(2026, 11, 23));
    EXPECT_EQ(local_date(utc(2026, 7, 1, 22, 0), "Europe/Berlin"), day(2026, 7, 2));
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

TEST(QuietHours, that_end_within_the_hour_that_comes_twice_end_at_the_next_such_time) {
    // Berlin sets the clock back from 03:00 to 02:00 on 2026-10-25 at 01:00 UTC.
    const config::QuietHours night{hours(20), hours(2) + minutes(30)};
    EXPECT_EQ(outside_quiet_hours(utc(2026, 10, 24, 22), night, kBerlin), utc(2026, 10, 25, 0, 30));
    EXPECT_EQ(
        outside_quiet_hours(utc(2026, 10, 25, 1, 10), night, kBerlin), utc(2026, 10, 25, 1, 30)
    );
}

TEST(LocalTime, becomes_a_moment_on_both_sides_of_the_clock_changes_of_2026_to_2028) {
    for (const Date& summer : {day(2026, 3, 29), day(2027, 3, 28), day(2028, 3, 26)}) {
        EXPECT_EQ(
            at_local(summer, hours(1) + minutes(59), kBerlin), sys_days(summer) + minutes(59)
        );
        EXPECT_EQ(at_local(summer, hours(2) + minutes(30), kBerlin), sys_days(summer) + hours(1))
            << "does not exist: the first moment after the gap";
        EXPECT_EQ(at_local(summer, hours(3), kBerlin), sys_days(summer) + hours(1));
        EXPECT_EQ(at_local(summer, hours(7), kBerlin), sys_days(summer) + hours(5));
        EXPECT_EQ(
            at_local(summer, hours(0), kBerlin) + hours(23), at_local(summer, hours(24), kBerlin)
        );
    }
    for (const Date& winter : {day(2026, 10, 25), day(2027, 10, 31), day(2028, 10, 29)}) {
        EXPECT_EQ(at_local(winter, hours(2) + minutes(30), kBerlin), sys_days(winter) + minutes(30))
            << "exists twice: the first";
        EXPECT_EQ(at_local(winter, hours(3), kBerlin), sys_days(winter) + hours(2));
        EXPECT_EQ(at_local(winter, hours(7), kBerlin), sys_days(winter) + hours(6));
        EXPECT_EQ(
            at_local(winter, hours(0), kBerlin) + hours(25), at_local(winter, hours(24), kBerlin)
        );
    }
}

TEST(LocalTime, comes_back_as_it_was_given_wherever_it_exists) {
    for (const std::string& zone : {kBerlin, std::string("America/New_York"), std::string("UTC")}) {
        for (sys_days at = day(2026, 1, 1); at < sys_days(day(2029, 1, 1)); at += days(1)) {
            for (const int hour : {0, 4, 7, 12, 23}) {
                const LocalTime expected{Date(at), hours(hour)};
                EXPECT_EQ(local_time(at_local(Date(at), hours(hour), zone), zone), expected);
            }
        }
    }
}

TEST(SendingTime, waits_for_the_end_of_sundays_holidays_and_quiet_hours) {
    const config::QuietHours night{hours(20), hours(7)};
    const auto next = [&](TimePoint now) { return next_sending_time(now, night, kBerlin); };
    EXPECT_EQ(next(utc(2026, 11, 27, 12)), utc(2026, 11, 27, 12)) << "Friday noon";
    EXPECT_EQ(next(utc(2026, 11, 28, 12)), utc(2026, 11, 28, 12)) << "Saturday noon";
    EXPECT_EQ(next(utc(2026, 11, 28, 20)), utc(2026, 11, 30, 6)) << "Saturday evening";
    EXPECT_EQ(next(utc(2026, 11, 29, 12)), utc(2026, 11, 30, 6)) << "Sunday noon";
    EXPECT_EQ(next(utc(2026, 4, 2, 20)), utc(2026, 4, 4, 5)) << "over Good Friday to Saturday";
    EXPECT_EQ(next(utc(2026, 4, 5, 10)), utc(2026, 4, 7, 5)) << "Easter Sunday and Monday";
    EXPECT_EQ(next(utc(2026, 12, 24, 20)), utc(2026, 12, 28, 6)) << "Christmas and the Sunday";
    EXPECT_EQ(next(utc(2026, 3, 28, 20)), utc(2026, 3, 30, 5)) << "over the change of clocks";
}

TEST(SendingTime, after_a_day_of_rest_is_when_offices_open_where_midnight_is_not_quiet) {
    EXPECT_EQ(
        next_sending_time(utc(2026, 11, 29, 12), std::nullopt, kBerlin), utc(2026, 11, 30, 7)
    );
    const config::QuietHours morning{hours(6), hours(10)};
    EXPECT_EQ(next_sending_time(utc(2026, 11, 29, 12), morning, kBerlin), utc(2026, 11, 30, 9));
}

TEST(SendingTime, is_never_early_never_quiet_never_on_a_day_of_rest_and_stays_where_it_is) {
    const std::vector<std::optional<config::QuietHours>> choices = {
        std::nullopt,
        config::QuietHours{hours(20), hours(7)},
        config::QuietHours{hours(2) + minutes(15), hours(2) + minutes(45)},
        config::QuietHours{hours(22), hours(2) + minutes(30)},
        config::QuietHours{minutes(1), minutes(0)}};
    for (const auto& quiet : choices) {
        for (TimePoint now = utc(2026, 1, 1, 0, 10); now < utc(2029, 1, 1, 0); now += minutes(97)) {
            const TimePoint at = next_sending_time(now, quiet, kBerlin);
            const LocalTime shown = local_time(at, kBerlin);
            ASSERT_GE(at, now);
            ASSERT_FALSE(is_day_of_rest(shown.date)) << iso_date(shown.date);
            ASSERT_EQ(outside_quiet_hours(at, quiet, kBerlin), at);
            ASSERT_EQ(next_sending_time(at, quiet, kBerlin), at);
        }
    }
}

TEST(WorkingHours, count_from_eight_to_five_on_working_days) {
    const auto later = [](TimePoint now, minutes time) {
        return add_working_hours(now, time, kBerlin);
    };
    EXPECT_EQ(later(utc(2026, 11, 27, 8), hours(4)), utc(2026, 11, 27, 12));
    EXPECT_EQ(later(utc(2026, 11, 27, 12), hours(4)), utc(2026, 11, 27, 16)) << "until closing";
    EXPECT_EQ(later(utc(2026, 11, 27, 14), hours(4)), utc(2026, 11, 30, 9)) << "over the weekend";
    EXPECT_EQ(later(utc(2026, 11, 27, 5), hours(1)), utc(2026, 11, 27, 8)) << "before opening";
    EXPECT_EQ(later(utc(2026, 11, 27, 16), hours(1)), utc(2026, 11, 30, 8)) << "at closing";
    EXPECT_EQ(later(utc(2026, 11, 29, 3), hours(0)), utc(2026, 11, 30, 7)) << "Sunday";
    EXPECT_EQ(later(utc(2026, 11, 27, 8), minutes(-5)), utc(2026, 11, 27, 8));
    EXPECT_EQ(later(utc(2026, 4, 2, 14), hours(4)), utc(2026, 4, 7, 9)) << "over Easter";
    EXPECT_EQ(later(utc(2026, 3, 27, 14), hours(4)), utc(2026, 3, 30, 8))
        << "over the clock change";
    EXPECT_EQ(later(utc(2026, 11, 23, 7), hours(27)), utc(2026, 11, 25, 16)) << "three days";
}

}  // namespace
}  // namespace clusterlotse::commands
