#include "commands/asker/until_words.hpp"

#include "commands/asker/asker_words.hpp"
#include "commands/wishes/wish_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::day;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// "" where the words name no end.
std::string end(const std::string& words, Date today) {
    const auto date = end_named(words, today);
    return date ? iso_date(*date) : std::string();
}

struct EndingWords {
    const char* words;
    Date today;
    const char* end;
};

void expect_ends(std::initializer_list<EndingWords> cases) {
    for (const EndingWords& one : cases) {
        EXPECT_EQ(end(one.words, one.today), one.end)
            << one.words << ", said on " << iso_date(one.today);
    }
}

TEST(UntilWords, of_a_month_that_runs_end_with_it_and_never_a_year_later) {
    expect_ends(
        {{"bis juni", day(2026, 5, 31), "2026-06-01"},
         {"bis juni", day(2026, 6, 1), "2026-06-30"},
         {"bis juni", day(2026, 6, 29), "2026-06-30"},
         {"bis juni", day(2026, 6, 30), "2026-07-01"},
         {"bis juni", day(2026, 7, 1), ""},
         {"bis juni", day(2026, 8, 1), "2027-06-01"},
         {"until june", day(2026, 6, 12), "2026-06-30"},
         {"bis juni 2026", day(2026, 6, 1), "2026-06-30"},
         {"bis juni 2027", day(2026, 6, 1), "2027-06-01"},
         {"bis dezember", day(2026, 12, 31), "2027-01-01"},
         {"bis ende juni", day(2026, 6, 1), "2026-06-28"},
         {"bis ende juni", day(2026, 6, 28), "2026-06-30"},
         {"bis ende juni", day(2026, 6, 30), "2026-07-01"},
         {"bis zum monatsende", day(2026, 6, 3), "2026-06-30"}}
    );
}

TEST(UntilWords, of_a_week_that_runs_end_with_its_friday_or_the_monday_after_it) {
    // Monday, 1 June 2026, is the first day of week 23.
    expect_ends(
        {{"bis kw 23", day(2026, 5, 31), "2026-06-01"},
         {"bis kw 23", day(2026, 6, 1), "2026-06-05"},
         {"bis kw 23", day(2026, 6, 4), "2026-06-05"},
         {"bis kw 23", day(2026, 6, 5), "2026-06-08"},
         {"bis kw 23", day(2026, 6, 7), "2026-06-08"},
         {"until week 23", day(2026, 6, 1), "2026-06-05"},
         {"bis kw 24", day(2026, 6, 1), "2026-06-08"},
         {"bis ende der woche", day(2026, 6, 1), "2026-06-05"},
         {"bis ende der woche", day(2026, 6, 5), "2026-06-08"},
         {"until the end of the week", day(2026, 6, 1), "2026-06-05"},
         {"bis kw 53", day(2027, 1, 2), "2027-01-04"},
         {"bis kw 1", day(2026, 12, 30), "2027-01-04"}}
    );
}

TEST(UntilWords, of_a_weekday_mean_the_next_one_and_never_today) {
    expect_ends(
        {{"bis montag", day(2026, 6, 1), "2026-06-08"},
         {"bis montag", day(2026, 6, 2), "2026-06-08"},
         {"bis naechsten montag", day(2026, 6, 1), "2026-06-08"},
         {"bis uebernaechsten montag", day(2026, 6, 1), "2026-06-15"},
         {"bis kommenden freitag", day(2026, 6, 1), "2026-06-05"},
         {"bis fr", day(2026, 6, 1), "2026-06-05"},
         {"bis sonntag", day(2026, 6, 1), "2026-06-07"},
         {"until monday", day(2026, 6, 1), "2026-06-08"},
         {"until next tuesday", day(2026, 6, 1), "2026-06-02"},
         {"bis morgen", day(2026, 6, 1), "2026-06-02"},
         {"bis uebermorgen", day(2026, 6, 1), "2026-06-03"}}
    );
}

TEST(UntilWords, of_what_is_hardly_over_name_nothing_rather_than_next_year) {
    expect_ends(
        {{"bis 1 6", day(2026, 6, 1), ""},
         {"bis 1 6", day(2026, 6, 20), ""},
         {"bis 1 6", day(2026, 7, 3), "2027-06-01"},
         {"bis 1 6", day(2026, 5, 31), "2026-06-01"},
         {"bis 2 1", day(2026, 12, 30), "2027-01-02"},
         {"bis mitte juni", day(2026, 6, 14), "2026-06-15"},
         {"bis mitte juni", day(2026, 6, 15), ""},
         {"bis anfang juni", day(2026, 6, 1), ""},
         {"bis anfang juni", day(2026, 5, 30), "2026-06-01"},
         {"bis kw 22", day(2026, 6, 1), ""},
         {"bis kw 18", day(2026, 6, 1), "2027-05-03"},
         {"bis weihnachten", day(2026, 12, 24), ""},
         {"bis weihnachten", day(2026, 12, 23), "2026-12-24"},
         {"bis ostern", day(2026, 4, 5), ""},
         {"bis ostern", day(2026, 6, 1), "2027-03-28"}}
    );
}

TEST(UntilWords, put_a_need_aside_until_the_end_of_the_month_they_name) {
    AskerSetting setting;
    setting.today = day(2026, 6, 1);
    const AskerWords words = read_asker("Bitte bis Juni zurückstellen", setting);
    EXPECT_EQ(words.says, AskerSays::park);
    EXPECT_EQ(words.date, day(2026, 6, 30));
}

TEST(UntilWords, pause_a_firm_up_to_the_end_of_what_runs_and_the_day_before_what_begins) {
    const auto pause = [](const char* words, Date today) {
        const auto read = read_wishes(words, today);
        return read.wishes.size() == 1 && read.wishes[0].until ? iso_date(*read.wishes[0].until)
                                                               : std::string();
    };
    EXPECT_EQ(pause("Pause bis Juni", day(2026, 5, 20)), "2026-05-31");
    EXPECT_EQ(pause("Pause bis Juni", day(2026, 6, 1)), "2026-06-30");
    EXPECT_EQ(pause("Pause bis Juni", day(2026, 6, 30)), "2026-06-30");
    EXPECT_EQ(pause("Pause bis November", day(2026, 11, 23)), "2026-11-30") << "a Monday";
    EXPECT_EQ(pause("Pause bis Ende Juni", day(2026, 6, 30)), "2026-06-30");
    EXPECT_EQ(pause("Pause bis KW 23", day(2026, 5, 20)), "2026-05-31");
    EXPECT_EQ(pause("Pause bis KW 23", day(2026, 6, 1)), "2026-06-05");
    EXPECT_EQ(pause("Pause bis KW 23", day(2026, 6, 5)), "2026-06-07");
    EXPECT_EQ(pause("Pause bis Ende der Woche", day(2026, 6, 1)), "2026-06-05");
    EXPECT_EQ(pause("Pause bis Montag", day(2026, 6, 1)), "2026-06-08");
}

TEST(UntilWords, that_name_no_day_are_answered_with_the_day_that_counts_and_how_to_say_another) {
    test::AskingScene scene;
    EXPECT_THAT(
        test::only_text(
            scene.say_in_chat(test::kAsker, "B-2026-001 parken bis 20.11."), test::kAsker
        ),
        AllOf(HasSubstr("bis 21.12.2026"), HasSubstr("deshalb gelten 4 Wochen"))
    );
    EXPECT_THAT(
        test::only_text(scene.say_in_chat(test::kAsker, "parken bis 15.7."), test::kAsker),
        AllOf(HasSubstr("bis 15.07.2027"), Not(HasSubstr("4 Wochen")))
    );
}

}  // namespace
}  // namespace clusterlotse::commands
