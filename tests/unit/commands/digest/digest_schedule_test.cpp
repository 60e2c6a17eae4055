#include "commands/digest/digest_schedule.hpp"

#include "commands/letters/local_time.hpp"
#include "domain/holidays.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

config::Settings weekly(
    const std::string& zone = "Europe/Berlin",
    std::chrono::weekday day = std::chrono::Tuesday,
    std::chrono::minutes time = 7h
) {
    config::Settings settings;
    settings.cluster.timezone = zone;
    settings.digest.day = day;
    settings.digest.time = time;
    return settings;
}

config::Settings with_quiet_hours(config::Settings settings = weekly()) {
    settings.needs.quiet_hours = config::QuietHours{20h, 7h};
    return settings;
}

TimePoint utc(int year, unsigned month, unsigned day, std::chrono::minutes time = 0min) {
    return sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) +
           time;
}

std::string text(const DigestDue& due) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(due.at);
    const auto midnight = std::chrono::floor<days>(minutes);
    const auto time = (minutes - midnight).count();
    char shown[64];
    std::snprintf(
        shown,
        sizeof shown,
        "%s: %s %02d:%02d UTC",
        iso_date(due.edition).c_str(),
        iso_date(Date(midnight)).c_str(),
        static_cast<int>(time / 60),
        static_cast<int>(time % 60)
    );
    return shown;
}

/// Every edition due within the years, each with what the clock on the wall shows then.
std::vector<DigestDue> editions(const config::Settings& settings, TimePoint from, TimePoint until) {
    std::vector<DigestDue> all;
    for (DigestDue due = next_digest(settings, from); due.at < until;
         due = next_digest(settings, due.at)) {
        all.push_back(due);
    }
    return all;
}

TEST(DigestSchedule, comes_every_tuesday_at_seven_by_the_clock_on_the_wall) {
    const auto settings = weekly();
    EXPECT_EQ(text(next_digest(settings, utc(2026, 11, 28))), "2026-12-01: 2026-12-01 06:00 UTC");
    EXPECT_EQ(text(next_digest(settings, utc(2026, 6, 1))), "2026-06-02: 2026-06-02 05:00 UTC");
    EXPECT_EQ(text(last_digest(settings, utc(2026, 11, 28))), "2026-11-24: 2026-11-24 06:00 UTC");
}

TEST(DigestSchedule, is_due_from_its_minute_on_and_not_a_millisecond_before) {
    const auto settings = weekly();
    const TimePoint at = utc(2026, 12, 1, 6h);
    EXPECT_EQ(last_digest(settings, at).at, at);
    EXPECT_EQ(last_digest(settings, at - 1ms).at, at - days(7));
    EXPECT_EQ(next_digest(settings, at - 1ms).at, at);
    EXPECT_EQ(next_digest(settings, at).at, at + days(7));
}

TEST(DigestSchedule, keeps_its_hour_in_both_clock_changes_of_thirty_years) {
    for (int year = 2000; year < 2030; ++year) {
        const auto all = editions(weekly(), utc(year, 1, 1), utc(year + 1, 1, 1));
        EXPECT_GE(all.size(), 52u);
        EXPECT_LE(all.size(), 53u);
        for (const DigestDue& due : all) {
            const LocalTime local = local_time(due.at, "Europe/Berlin");
            EXPECT_EQ(local.time, 7h) << text(due);
            EXPECT_EQ(local.date, due.edition);
            EXPECT_EQ(std::chrono::weekday(sys_days(due.edition)), std::chrono::Tuesday);
        }
    }
}

TEST(DigestSchedule, takes_the_next_time_there_is_where_the_clock_leaves_it_out) {
    // 29 March 2026, 2:00 to 3:00 do not exist in Berlin.
    const auto settings = weekly("Europe/Berlin", std::chrono::Sunday, 2h + 30min);
    EXPECT_EQ(text(next_digest(settings, utc(2026, 3, 28))), "2026-03-29: 2026-03-29 01:00 UTC");
    EXPECT_EQ(
        text(next_digest(settings, utc(2026, 3, 29, 1h))), "2026-04-05: 2026-04-05 00:30 UTC"
    );
}

TEST(DigestSchedule, counts_an_hour_that_comes_twice_once) {
    // 25 October 2026, 2:00 to 3:00 comes twice in Berlin.
    const auto settings = weekly("Europe/Berlin", std::chrono::Sunday, 2h + 30min);
    const TimePoint first = utc(2026, 10, 25, 30min);
    EXPECT_EQ(next_digest(settings, utc(2026, 10, 24)).at, first);
    EXPECT_EQ(last_digest(settings, first + 1h).at, first);
    EXPECT_EQ(text(next_digest(settings, first)), "2026-11-01: 2026-11-01 01:30 UTC");
}

TEST(DigestSchedule, names_no_edition_twice_and_leaves_no_week_out_in_zones_with_odd_changes) {
    struct Case {
        const char* zone;
        int year;
    };
    // Half an hour of summer time; a skipped calendar day; a doubled one; changes at midnight;
    // quarter hours; a change of Ramadan.
    for (const Case& one : {
             Case{"Australia/Lord_Howe", 2026},
             Case{"Pacific/Apia", 2011},
             Case{"Pacific/Kwajalein", 1993},
             Case{"America/Havana", 2026},
             Case{"Asia/Kathmandu", 1986},
             Case{"Africa/Casablanca", 2026},
             Case{"America/Sao_Paulo", 2018},
             Case{"Antarctica/Troll", 2026},
         }) {
        for (unsigned weekday = 0; weekday < 7; ++weekday) {
            for (const std::chrono::minutes time : {0min, 30min, 150min, 420min, 1439min}) {
                const auto settings = weekly(one.zone, std::chrono::weekday(weekday), time);
                const auto all = editions(settings, utc(one.year, 1, 1), utc(one.year + 1, 1, 1));
                ASSERT_GE(all.size(), 51u) << one.zone;
                ASSERT_LE(all.size(), 53u) << one.zone;
                for (std::size_t i = 1; i < all.size(); ++i) {
                    EXPECT_LT(sys_days(all[i - 1].edition), sys_days(all[i].edition));
                    EXPECT_GE(all[i].at - all[i - 1].at, days(5)) << one.zone;
                    EXPECT_LE(all[i].at - all[i - 1].at, days(9)) << one.zone;
                    EXPECT_EQ(last_digest(settings, all[i].at), all[i]);
                    EXPECT_EQ(last_digest(settings, all[i].at - 1ms), all[i - 1]);
                }
            }
        }
    }
}

TEST(DigestSchedule, goes_on_where_the_calendar_leaves_out_its_day) {
    // There was no Friday, 30 December 2011 in Samoa.
    const auto settings = weekly("Pacific/Apia", std::chrono::Friday);
    EXPECT_EQ(text(next_digest(settings, utc(2011, 12, 28))), "2011-12-31: 2011-12-30 10:00 UTC");
    EXPECT_EQ(
        text(next_digest(settings, utc(2011, 12, 30, 10h))), "2012-01-06: 2012-01-05 17:00 UTC"
    );
}

TEST(DigestSchedule, waits_for_the_next_working_day_on_a_holiday) {
    // All Saints' Day 2022 was a Tuesday; Labour Day 2029 will be one.
    EXPECT_EQ(
        text(next_digest(with_quiet_hours(), utc(2022, 10, 30))), "2022-11-02: 2022-11-02 06:00 UTC"
    );
    EXPECT_EQ(
        text(next_digest(with_quiet_hours(), utc(2029, 4, 29))), "2029-05-02: 2029-05-02 05:00 UTC"
    );
    EXPECT_EQ(
        text(next_digest(with_quiet_hours(), utc(2022, 11, 2, 6h))),
        "2022-11-08: 2022-11-08 06:00 UTC"
    );
}

TEST(DigestSchedule, passes_over_easter_and_christmas) {
    const auto fridays = with_quiet_hours(weekly("Europe/Berlin", std::chrono::Friday));
    // Good Friday, then a weekend, then Easter Monday.
    EXPECT_EQ(text(next_digest(fridays, utc(2026, 4, 2))), "2026-04-07: 2026-04-07 05:00 UTC");
    EXPECT_EQ(text(next_digest(fridays, utc(2026, 4, 7, 5h))), "2026-04-10: 2026-04-10 05:00 UTC");
    EXPECT_EQ(text(next_digest(fridays, utc(2026, 12, 20))), "2026-12-28: 2026-12-28 06:00 UTC");
}

TEST(DigestSchedule, never_comes_on_a_day_of_rest_where_there_are_quiet_hours) {
    for (unsigned weekday = 0; weekday < 7; ++weekday) {
        const auto settings =
            with_quiet_hours(weekly("Europe/Berlin", std::chrono::weekday(weekday)));
        const auto all = editions(settings, utc(2024, 1, 1), utc(2034, 1, 1));
        EXPECT_GE(all.size(), 521u);
        EXPECT_LE(all.size(), 523u);
        for (const DigestDue& due : all) {
            EXPECT_FALSE(is_day_of_rest(due.edition)) << text(due);
            EXPECT_EQ(local_time(due.at, "Europe/Berlin").time, 7h);
        }
    }
}

TEST(DigestSchedule, comes_on_holidays_as_well_where_there_are_no_quiet_hours) {
    EXPECT_EQ(text(next_digest(weekly(), utc(2022, 10, 30))), "2022-11-01: 2022-11-01 06:00 UTC");
}

TEST(DigestSchedule, goes_by_its_own_zone_where_it_has_one) {
    auto settings = weekly();
    settings.digest.timezone = "America/New_York";
    EXPECT_EQ(digest_zone(settings), "America/New_York");
    EXPECT_EQ(text(next_digest(settings, utc(2026, 11, 28))), "2026-12-01: 2026-12-01 12:00 UTC");
    // In Auckland it is Tuesday while Berlin still has Monday.
    settings.digest.timezone = "Pacific/Auckland";
    EXPECT_EQ(text(next_digest(settings, utc(2026, 11, 28))), "2026-12-01: 2026-11-30 18:00 UTC");
}

}  // namespace
}  // namespace clusterlotse::commands
