#include "commands/asker/answer_time_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::answer_time_said;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(AnswerTimeWords, name_the_day_by_which_firms_may_answer) {
    for (const char* const words :
         {"Antwortfrist verlängern bis 7.12.",
          "Bitte die Antwortfrist bis 7.12. verlängern",
          "Angebotsfrist bis 7.12.",
          "verlängern Sie die Frist für die Angebote bitte bis 7.12.",
          "die Firmen haben bis 7.12. Zeit",
          "Die Anbieter können noch bis 7.12. antworten",
          "geben Sie den Firmen bis 7.12. Zeit",
          "extend the deadline for quotes to 7 December",
          "the suppliers have until 7 December to answer"}) {
        EXPECT_EQ(answer_time_said(words, kToday, kToday), day(2026, 12, 7)) << words;
    }
    EXPECT_EQ(answer_time_said("Angebotsfrist bis Montag", kToday, kToday), day(2026, 11, 30));
    EXPECT_EQ(
        answer_time_said("Antwortfrist um eine Woche verlängern", kToday, day(2026, 11, 26)),
        day(2026, 12, 3)
    );
}

TEST(AnswerTimeWords, are_no_words_of_a_delivery_or_of_the_need) {
    for (const char* const words :
         {"verlängern bis 7.12.",
          "Liefertermin bis 7.12. verlängern",
          "Lieferung bis 7.12.",
          "Antwortfrist verlängern",
          "Haben die Firmen bis 7.12. Zeit?",
          "Lautertal hat bis 7.12. Zeit",
          "bis 7.12."}) {
        EXPECT_FALSE(answer_time_said(words, kToday, kToday)) << words;
    }
}

TEST(AnswerTime, moves_the_day_of_all_who_have_not_answered) {
    for (const bool answered : {false, true}) {
        AskingScene scene;
        const auto lives = scene.need().expires_at;
        if (answered) {
            scene.offer(kTurner);
        }
        const auto sent = scene.say_in_chat(kAsker, "Antwortfrist verlängern bis 7.12.");
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("Montag 07.12.2026"), HasSubstr(answered ? "2 Firmen" : "3 Firmen"))
        );
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("bis Montag 07.12.2026"));
        EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("7 Dec 2026"));
        EXPECT_EQ(to(sent, kTurner).empty(), answered);
        EXPECT_FALSE(scene.need().deadline);
        EXPECT_EQ(scene.need().expires_at, lives);
    }
}

TEST(AnswerTime, holds_the_next_wave_back_until_then) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(72);
    AskingScene scene(needs);
    scene.say_in_chat(kAsker, "die Firmen haben bis 7.12. Zeit");
    const auto due = scene.core().office().timers.due(storage::TimerKind::wave, scene.need().id);
    ASSERT_TRUE(due);
    EXPECT_GE(*due, scene.clock().now() + 14 * kDay);
}

TEST(AnswerTime, stands_in_what_those_read_who_are_asked_later) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "Angebotsfrist bis 7.12.");
    const auto sent = scene.say_in_chat(kAsker, "doch 30 Stück");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("07.12.2026"), Not(HasSubstr("Antwortzeit")))
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand"), kAsker), Not(HasSubstr("Antwortzeit"))
    );
}

TEST(AnswerTime, says_where_the_own_day_comes_first_and_the_need_runs_longer) {
    AskingScene scene(
        ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120, bis 15.01.2027"
    );
    const auto sent = scene.say_in_chat(kAsker, "Antwortfrist verlängern bis 20.1.2027");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("15.01.2027"), HasSubstr("läuft dafür länger"))
    );
    EXPECT_GE(*scene.need().expires_at, scene.clock().now() + 57 * kDay);
}

TEST(AnswerTime, is_told_by_answering_a_firm_as_well_and_is_not_for_that_firm) {
    AskingScene scene;
    const auto offered = scene.offer(kTurner);
    const auto sent = scene.answer(to(offered, kAsker).back(), "Antwortfrist verlängern bis 7.12.");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("07.12.2026"));
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(AnswerTime, is_told_one_firm_where_only_one_is_left) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.offer(kEnglish, "12 EUR each");
    const auto sent = scene.say_in_chat(kAsker, "Angebotsfrist bis 7.12.");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Eine Firma"));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
