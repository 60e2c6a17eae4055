#include "commands/lessons/lesson_words.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/lessons/lesson_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST_F(LessonTalk, of_a_busy_firm_offers_once_to_leave_it_in_peace_until_it_has_time_again) {
    EXPECT_THAT(
        declines("leider ausgelastet bis Ende Februar"),
        HasSubstr("keine Anfragen bis einschließlich 28.02.2027? JA oder NEIN.")
    );
    EXPECT_THAT(
        says("ja"),
        AllOf(
            HasSubstr("Bis einschließlich 28.02.2027 frage ich Dreherei"),
            HasSubstr("WEITER beendet die Pause")
        )
    );
    EXPECT_EQ(iso_date(*profile().paused_until), "2027-02-28");
    EXPECT_FALSE(asked("30 Drehteile aus 1.4301"));
    scene.wait(24h * 95);  // 26 February
    EXPECT_FALSE(asked("40 Drehteile aus 1.4301"));
    scene.wait(24h * 3);
    EXPECT_TRUE(asked("50 Drehteile aus 1.4301"));
}

TEST_F(LessonTalk, of_a_busy_firm_is_understood_in_english_and_ends_by_one_word) {
    EXPECT_THAT(
        declines("Sorry, we are full until mid January", kEnglish),
        HasSubstr("busy, no requests up to and including 17 Jan 2027")
    );
    EXPECT_THAT(says("yes please", kEnglish), HasSubstr("RESUME ends the pause"));
    EXPECT_FALSE(asked("30 Drehteile aus 1.4301", kEnglish));
    says("resume", kEnglish);
    EXPECT_TRUE(asked("40 Drehteile aus 1.4301", kEnglish));
}

TEST_F(LessonTalk, of_a_firm_without_capacity_offers_four_weeks_or_the_day_it_names) {
    EXPECT_THAT(
        declines("Keine Kapazität zurzeit"),
        AllOf(
            HasSubstr("keine Anfragen bis einschließlich 21.12.2026? JA oder NEIN, oder"),
            HasSubstr("bis wann")
        )
    );
    EXPECT_THAT(says("bis Mitte Januar"), HasSubstr("frage ich Dreherei"));
    EXPECT_EQ(profile().paused_until->month(), std::chrono::January);
}

TEST_F(LessonTalk, takes_a_number_for_the_reason_as_well) {
    EXPECT_THAT(declines("6.1"), HasSubstr("bis einschließlich 21.12.2026"));
}

TEST_F(LessonTalk, that_was_refused_is_not_begun_again_for_three_months) {
    EXPECT_THAT(declines("Keine Kapazität"), HasSubstr("bis einschließlich 21.12.2026"));
    EXPECT_THAT(says("nein danke"), HasSubstr("bleibt, wie es ist"));
    EXPECT_FALSE(profile().paused_until);
    EXPECT_THAT(
        declines("ausgelastet bis Ende Januar", kTurner, "30 Drehteile aus 1.4301"),
        Not(HasSubstr("Profil"))
    );
    scene.wait(24h * 91);
    EXPECT_THAT(
        declines("keine Kapazität frei", kTurner, "40 Drehteile aus 1.4301"), HasSubstr("Profil")
    );
}

TEST_F(LessonTalk, goes_on_with_what_a_correction_of_the_answer_says) {
    const auto request = to(post("20 Drehteile aus 1.4301"), kTurner).at(0);
    scene.answer(request, "keine Kapazität");
    EXPECT_THAT(
        only_text(scene.answer(request, "ausgelastet bis Ende Februar, genauer gesagt"), kTurner),
        HasSubstr("28.02.2027")
    );
    says("ja");
    EXPECT_EQ(iso_date(*profile().paused_until), "2027-02-28");
}

TEST_F(LessonTalk, notes_the_usual_lead_time_and_matching_weighs_it) {
    EXPECT_THAT(
        declines("Unter 4 Wochen nehmen wir nichts an"),
        HasSubstr("Übliche Lieferzeit 4 Wochen? JA oder NEIN.")
    );
    EXPECT_THAT(says("JA"), HasSubstr("notiert"));
    EXPECT_THAT(profile().text, testing::StartsWith("Übliche Lieferzeit 4 Wochen."));
    EXPECT_FALSE(asked("30 Drehteile aus 1.4301, bis 30.11.2026"));
    EXPECT_TRUE(asked("40 Drehteile aus 1.4301, bis 26.02.2027"));
}

TEST_F(LessonTalk, reads_a_lead_time_in_english) {
    EXPECT_THAT(
        declines("Sorry, our lead time is always 6 weeks", kEnglish),
        HasSubstr("Usual lead time 6 weeks? YES or NO.")
    );
    says("yes", kEnglish);
    EXPECT_FALSE(asked("30 Drehteile aus 1.4301, bis 11.12.2026", kEnglish));
}

TEST_F(LessonTalk, derives_a_lead_time_from_the_date_that_is_too_soon_and_takes_a_better_one) {
    EXPECT_THAT(
        declines("Termin nicht zu halten", kTurner, "20 Drehteile aus 1.4301, bis 4.12.2026"),
        AllOf(HasSubstr("Übliche Lieferzeit 2 Wochen? JA oder NEIN, oder"), HasSubstr("6 Wochen"))
    );
    EXPECT_THAT(says("eher 5 Wochen"), HasSubstr("notiert"));
    EXPECT_THAT(profile().text, HasSubstr("Übliche Lieferzeit 5 Wochen."));
}

TEST_F(LessonTalk, asks_how_long_it_takes_where_nothing_tells) {
    EXPECT_THAT(declines("6.7"), HasSubstr("Wie lang ist Ihre übliche Lieferzeit"));
    EXPECT_THAT(says("ja"), HasSubstr("Wie lang ist Ihre übliche Lieferzeit"));
    EXPECT_THAT(says("30 Arbeitstage"), HasSubstr("notiert"));
    EXPECT_THAT(profile().text, HasSubstr("Übliche Lieferzeit 6 Wochen."));
}

TEST_F(LessonTalk, is_not_begun_about_what_the_profile_says) {
    Profile known = profile();
    known.text += "\nLieferzeit 8 Wochen.";
    scene.core().office().store_profile(known);
    EXPECT_THAT(declines("Unter 4 Wochen nehmen wir nichts an"), Not(HasSubstr("Profil")));
}

TEST_F(LessonTalk, about_several_things_is_one_question) {
    EXPECT_THAT(
        declines("kein ISO 9001 und Edelstahl machen wir nicht"),
        AllOf(HasSubstr("ISO 9001 · nicht: "), HasSubstr("JA oder NEIN"))
    );
    says("ja gern");
    EXPECT_THAT(profile().text, AllOf(HasSubstr("ISO 9001"), HasSubstr("Edelstahl")));
}

TEST_F(LessonTalk, leaves_a_changed_mind_an_answer) {
    declines("Edelstahl machen wir nicht");
    EXPECT_THAT(says("nein, doch Interesse"), HasSubstr("Verstanden als: Interesse"));
}

TEST(LessonWords, are_a_yes_a_no_a_day_or_a_time_and_nothing_else) {
    using commands::read_lesson_reply;
    for (const char* const yes :
         {"Ja", "ja gern", "ja bitte notieren", "Yes please", "ok", "machen Sie das", "jo klar"}) {
        EXPECT_EQ(read_lesson_reply(yes, kToday).yes, true) << yes;
    }
    for (const char* const no :
         {"Nein", "nein danke", "lieber nicht", "muss nicht sein", "no thanks", "nö lass mal"}) {
        EXPECT_EQ(read_lesson_reply(no, kToday).yes, false) << no;
    }
    EXPECT_EQ(iso_date(*read_lesson_reply("ja, bis Ende Januar", kToday).until), "2027-01-31");
    EXPECT_TRUE(read_lesson_reply("nein, nur bis 15.12.", kToday).until);
    EXPECT_EQ(read_lesson_reply("usually 3 weeks", kToday).lead_days, 21);
    EXPECT_EQ(read_lesson_reply("wir brauchen 10 Arbeitstage", kToday).lead_days, 14);
    for (const char* const other :
         {"",
          "nein, doch Interesse",
          "Ja, wir machen die Teile doch",
          "bis Ende Januar könnten wir 10 Stück",
          "bis gestern",
          "6 Wochen, 12 €/Stück",
          "bis wann denn?",
          "bis 2040"}) {
        EXPECT_FALSE(read_lesson_reply(other, kToday).says_something()) << other;
    }
}

}  // namespace
}  // namespace clusterlotse::test
