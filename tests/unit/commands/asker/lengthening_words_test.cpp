#include "commands/asker/lengthening_words.hpp"

#include "commands/wording/clauses.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/asker/asker_talk.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::lengthened_until;
using commands::plain_words;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(LengtheningWords, name_the_day_until_which_a_need_runs) {
    for (const char* const words :
         {"Verlängern bitte bis Ende Januar",
          "bitte bis Ende Januar verlängern",
          "Bitte den Bedarf bis Ende Januar offen lassen",
          "Verlängern Sie die Antwortfrist bis Ende Januar",
          "extend until end of January",
          "please extend it to end of January",
          "keep it open until end of January",
          "lassen Sie ihn bis Ende Januar offen"}) {
        const auto until = lengthened_until(plain_words(words), day(2026, 11, 23));
        ASSERT_TRUE(until) << words;
        EXPECT_GE(*until, day(2027, 1, 29)) << words;
        EXPECT_LE(*until, day(2027, 1, 31)) << words;
    }
    EXPECT_EQ(lengthened_until("um zwei wochen verlaengern", day(2026, 11, 23)), day(2026, 12, 7));
}

TEST(LengtheningWords, are_no_words_of_a_delivery) {
    for (const char* const words :
         {"Liefertermin verlängern bis Ende Januar",
          "Lieferung bis Ende Januar",
          "bis Ende Januar",
          "verlängern",
          "Wellen um 20 mm verlängern",
          "Rohre verlängern bis 3000 mm"}) {
        EXPECT_FALSE(lengthened_until(plain_words(words), day(2026, 11, 23))) << words;
    }
}

TEST(LengtheningWords, let_the_need_run_longer_and_tell_no_firm) {
    for (const bool answered : {false, true}) {
        for (const char* const words :
             {"Verlängern bitte bis Ende Januar", "extend until end of January"}) {
            AskingScene scene;
            const auto sent = said(scene, answered, words);
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr(".01.2027")) << words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
            EXPECT_FALSE(scene.need().deadline) << words;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
        }
    }
}

TEST(LengtheningWords, keep_a_need_alive_until_that_day) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "Verlängern bitte bis Ende Januar");
    scene.wait(std::chrono::hours(24 * 50));
    EXPECT_NE(scene.state(), "expired");
    scene.wait(std::chrono::hours(24 * 40));
    EXPECT_EQ(scene.state(), "expired");
}

TEST(ParkedNeed, goes_on_by_plain_words_behind_an_offer_too) {
    for (const bool answered : {false, true}) {
        for (const char* const words :
             {"Wir sind wieder da, kann weitergehen",
              "kann jetzt weitergehen",
              "wir sind wieder da",
              "Machen Sie bitte weiter",
              "Kunde hat freigegeben, es kann losgehen",
              "Parken bitte aufheben",
              "we are back, please go on"}) {
            AskingScene scene;
            scene.say_in_chat(kAsker, "parken bis 10. Januar");
            ASSERT_EQ(scene.state(), "parked");
            const auto sent = said(scene, answered, words);
            EXPECT_NE(scene.state(), "parked") << words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        }
    }
}

TEST(NeedThatRuns, is_not_taken_up_again_by_such_words) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "wir sind wieder da");
    EXPECT_EQ(scene.state(), "distributed");
}

TEST(LengtheningWords, count_a_span_from_the_day_until_which_it_runs) {
    const auto until = [](const char* words) {
        return lengthened_until(plain_words(words), day(2026, 11, 30), day(2026, 12, 30));
    };
    EXPECT_EQ(until("um zwei Wochen verlängern"), day(2027, 1, 13));
    EXPECT_EQ(until("Verlängern um 2 Wochen"), day(2027, 1, 13));
    EXPECT_EQ(until("extend by two weeks"), day(2027, 1, 13));
    EXPECT_EQ(until("noch zwei Wochen offen lassen"), day(2026, 12, 14));
    EXPECT_EQ(until("verlängern bis 10.1.2027"), day(2027, 1, 10));
}

TEST(LengtheningWords, say_where_the_need_runs_longer_anyway_and_never_shorten_it) {
    AskingScene scene;
    const auto before = scene.need().expires_at;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "Antwortfrist verlängern bis in 3 Tage"), kAsker),
        testing::Not(IsEmpty())
    );
    const auto soon = scene.say_in_chat(kAsker, "verlängern bis übermorgen");
    EXPECT_THAT(only_text(soon, kAsker), HasSubstr("ohnehin"));
    EXPECT_GE(scene.need().expires_at, before);
    scene.say_in_chat(kAsker, "verlängern bis Ende März");
    const auto late = scene.need().expires_at;
    scene.say_in_chat(kAsker, "verlängern");
    EXPECT_EQ(scene.need().expires_at, late);
    scene.say_in_chat(kAsker, "verlängern um 2 Wochen");
    EXPECT_EQ(*scene.need().expires_at - *late, std::chrono::hours(24 * 14));
}

}  // namespace
}  // namespace clusterlotse::test
