#include "domain/holidays.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace clusterlotse {
namespace {

using namespace std::chrono;

constexpr int kFirstYear = 2020;
constexpr int kLastYear = 2040;

Date on(const std::string& text) {
    return parse_iso_date(text).value();
}

/// Every day of 2020 to 2040.
template <typename Check>
void for_each_day(Check check) {
    const sys_days end = sys_days(year(kLastYear + 1) / January / 1);
    for (sys_days day = sys_days(year(kFirstYear) / January / 1); day < end; day += days(1)) {
        check(Date(day));
    }
}

TEST(Easter, falls_on_the_published_days_from_2020_to_2040) {
    const std::vector<std::string> published = {
        "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
        "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13",
        "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13", "2037-04-05",
        "2038-04-25", "2039-04-10", "2040-04-01"};
    for (const std::string& day : published) {
        EXPECT_EQ(iso_date(easter(std::stoi(day))), day);
    }
}

TEST(Easter, is_a_sunday_between_22_march_and_25_april_in_every_gregorian_year) {
    for (int y = 1583; y < 4100; ++y) {
        const Date day = easter(y);
        EXPECT_EQ(weekday(sys_days(day)), Sunday) << y;
        EXPECT_GE(day, Date(year(y) / March / 22));
        EXPECT_LE(day, Date(year(y) / April / 25));
    }
}

TEST(Holidays, of_2026_are_the_eleven_of_rhineland_palatinate) {
    const std::map<std::string, std::string> expected = {
        {"2026-01-01", "Neujahr"},
        {"2026-04-03", "Karfreitag"},
        {"2026-04-06", "Ostermontag"},
        {"2026-05-01", "1. Mai"},
        {"2026-05-14", "Christi Himmelfahrt"},
        {"2026-05-25", "Pfingstmontag"},
        {"2026-06-04", "Fronleichnam"},
        {"2026-10-03", "Tag der Deutschen Einheit"},
        {"2026-11-01", "Allerheiligen"},
        {"2026-12-25", "1. Weihnachtstag"},
        {"2026-12-26", "2. Weihnachtstag"}};
    std::map<std::string, std::string> found;
    for_each_day([&](Date date) {
        const std::optional<Holiday> holiday = holiday_on(date);
        if (holiday && date.year() == year(2026)) {
            found[iso_date(date)] = name_of(*holiday, Language::de);
        }
    });
    EXPECT_EQ(found, expected);
}

TEST(Holidays, are_eleven_different_ones_in_every_year_with_a_name_in_both_languages) {
    std::map<int, std::map<Holiday, int>> found;
    for_each_day([&](Date date) {
        if (const std::optional<Holiday> holiday = holiday_on(date)) {
            ++found[static_cast<int>(date.year())][*holiday];
            EXPECT_FALSE(name_of(*holiday, Language::de).empty());
            EXPECT_FALSE(name_of(*holiday, Language::en).empty());
        }
    });
    ASSERT_EQ(found.size(), kLastYear - kFirstYear + 1U);
    for (const auto& [number, holidays] : found) {
        EXPECT_EQ(holidays.size(), 11U) << number;
    }
}

TEST(Holidays, that_move_keep_their_weekday) {
    const std::map<Holiday, weekday> fixed_weekday = {
        {Holiday::good_friday, Friday},
        {Holiday::easter_monday, Monday},
        {Holiday::ascension, Thursday},
        {Holiday::whit_monday, Monday},
        {Holiday::corpus_christi, Thursday}};
    for_each_day([&](Date date) {
        const std::optional<Holiday> holiday = holiday_on(date);
        if (holiday && fixed_weekday.contains(*holiday)) {
            EXPECT_EQ(weekday(sys_days(date)), fixed_weekday.at(*holiday)) << iso_date(date);
        }
    });
}

TEST(Holidays, of_other_states_and_easter_sunday_are_none) {
    for (const char* day :
         {"2026-01-06",
          "2026-03-08",
          "2026-04-05",
          "2026-05-24",
          "2026-08-15",
          "2026-10-31",
          "2026-11-18"}) {
        EXPECT_FALSE(holiday_on(on(day))) << day;
    }
}

TEST(Holidays, let_labour_day_go_before_ascension_when_both_fall_on_one_day) {
    EXPECT_EQ(holiday_on(on("2008-05-01")), Holiday::labour_day);
}

TEST(WorkingDays, include_christmas_eve_and_new_years_eve_but_no_weekend_or_holiday) {
    EXPECT_TRUE(is_working_day(on("2026-12-24")));
    EXPECT_TRUE(is_working_day(on("2026-12-31")));
    EXPECT_FALSE(is_working_day(on("2026-06-04")));
    EXPECT_FALSE(is_working_day(on("2026-11-28")));
    EXPECT_FALSE(is_working_day(on("2026-11-29")));
}

TEST(WorkingDays, that_are_next_and_previous_have_no_working_day_between) {
    for_each_day([](Date date) {
        const Date next = next_working_day(date);
        const Date previous = previous_working_day(date);
        EXPECT_TRUE(is_working_day(next));
        EXPECT_TRUE(is_working_day(previous));
        EXPECT_LT(previous, date);
        EXPECT_LT(date, next);
        for (sys_days day = sys_days(previous) + days(1); day < sys_days(next); day += days(1)) {
            EXPECT_TRUE(day == sys_days(date) || !is_working_day(day)) << iso_date(date);
        }
    });
}

TEST(WorkingDays, are_counted_back_as_they_were_added) {
    EXPECT_EQ(add_working_days(on("2026-12-23"), 3), on("2026-12-29"));
    EXPECT_EQ(add_working_days(on("2026-11-21"), 0), on("2026-11-21"));
    EXPECT_EQ(add_working_days(on("2026-11-20"), -1), on("2026-11-20"));
    for_each_day([](Date date) {
        for (const int count : {1, 2, 5, 11}) {
            EXPECT_EQ(working_days_between(date, add_working_days(date, count)), count);
        }
        EXPECT_EQ(working_days_between(date, date), 0);
        EXPECT_EQ(working_days_between(next_working_day(date), date), 0);
    });
}

TEST(WorkingDays, of_a_year_are_what_calendars_of_the_state_say) {
    // Mondays to Fridays less the holidays among them
    EXPECT_EQ(working_days_between(on("2025-12-31"), on("2026-12-31")), 261 - 8);
    EXPECT_EQ(working_days_between(on("2026-12-31"), on("2027-12-31")), 261 - 7);
}

TEST(LastWorkingDay, of_a_month_comes_before_weekends_and_holidays) {
    EXPECT_EQ(last_working_day(2026, 11), on("2026-11-30"));
    EXPECT_EQ(last_working_day(2026, 2), on("2026-02-27"));
    EXPECT_EQ(last_working_day(2026, 12), on("2026-12-31"));
    EXPECT_EQ(last_working_day(2024, 3), on("2024-03-28")) << "29 March 2024 is Good Friday";
    EXPECT_EQ(last_working_day(2029, 3), on("2029-03-29"));
}

TEST(DateHint, names_the_day_and_proposes_the_working_days_around_it) {
    const std::optional<DateHint> sunday = date_hint(on("2026-03-15"), on("2026-01-02"));
    ASSERT_TRUE(sunday);
    EXPECT_EQ(sunday->day_name(Language::de), "Sonntag");
    EXPECT_EQ(sunday->day_name(Language::en), "Sunday");
    EXPECT_EQ(sunday->before, on("2026-03-13"));
    EXPECT_EQ(sunday->after, on("2026-03-16"));

    const std::optional<DateHint> feast = date_hint(on("2026-06-04"), on("2026-01-02"));
    ASSERT_TRUE(feast);
    EXPECT_EQ(feast->day_name(Language::de), "Fronleichnam");
    EXPECT_EQ(feast->before, on("2026-06-03"));
    EXPECT_EQ(feast->after, on("2026-06-05"));

    const std::optional<DateHint> easter_sunday = date_hint(on("2026-04-05"), on("2026-01-02"));
    ASSERT_TRUE(easter_sunday);
    EXPECT_EQ(easter_sunday->day_name(Language::de), "Sonntag");
    EXPECT_EQ(easter_sunday->before, on("2026-04-02")) << "over Good Friday";
    EXPECT_EQ(easter_sunday->after, on("2026-04-07")) << "over Easter Monday";
}

TEST(DateHint, is_given_exactly_for_the_days_on_which_nobody_works) {
    for_each_day([](Date date) {
        const std::optional<DateHint> hint = date_hint(date, date);
        EXPECT_EQ(hint.has_value(), !is_working_day(date)) << iso_date(date);
        if (hint) {
            EXPECT_EQ(working_days_between(hint->before, hint->after), 1) << iso_date(date);
            EXPECT_GT(hint->before, date) << "what lies before today is past: " << iso_date(date);
        }
    });
}

TEST(DateHint, proposes_no_day_that_is_past) {
    const auto sunday = date_hint(on("2026-11-29"), on("2026-11-28"));
    ASSERT_TRUE(sunday);
    EXPECT_EQ(sunday->before, on("2026-11-30"));
    EXPECT_EQ(sunday->after, on("2026-12-01"));
    const auto seen_on_friday = date_hint(on("2026-11-29"), on("2026-11-27"));
    ASSERT_TRUE(seen_on_friday);
    EXPECT_EQ(seen_on_friday->before, on("2026-11-27")) << "today still counts";
    EXPECT_EQ(seen_on_friday->after, on("2026-11-30"));
    EXPECT_FALSE(date_hint(on("2026-11-22"), on("2026-11-28"))) << "it is past itself";
}

}  // namespace
}  // namespace clusterlotse
