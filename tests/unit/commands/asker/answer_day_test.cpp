#include "commands/answers/answer_period.hpp"
#include "commands/asker/answer_time_clauses.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using commands::answer_time_within;

constexpr Date kDayOfWriting{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};

Date in_november(unsigned day) {
    return Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(day)};
}

TEST(AnswerDay, is_told_apart_from_the_day_of_delivery) {
    for (const char* const words :
         {"20 Wellen gedreht, Ø 30, C45, Liefertermin KW 3, Antwort bis Freitag bitte",
          "20 Wellen gedreht, Ø 30, C45, Liefertermin KW 3, bitte Angebot bis Freitag",
          "20 Wellen gedreht, Ø 30, C45, Liefertermin KW 3. Rückmeldung bitte bis 27.11.",
          "Bitte bis Freitag anbieten: 20 Wellen gedreht, Ø 30, C45, Liefertermin KW 3",
          "Wir brauchen bis Freitag ein Angebot über 20 Wellen gedreht, Ø 30, C45, Liefertermin KW "
          "3",
          "20 Wellen gedreht, Ø 30, C45, Liefertermin KW 3 und Antwort bis Freitag",
          "Angebote bitte bis Freitag, 20 Wellen gedreht, Ø 30, C45, Liefertermin KW 3",
          "20 Wellen gedreht, Ø 30, C45, Liefertermin KW 3 (Antwort bis Freitag)"}) {
        const auto within = answer_time_within(words, kDayOfWriting);
        ASSERT_TRUE(within) << words;
        EXPECT_EQ(within->day, in_november(27)) << words;
        EXPECT_THAT(within->rest, Not(HasSubstr("Freitag"))) << words;
        EXPECT_THAT(within->rest, AllOf(HasSubstr("20 Wellen"), HasSubstr("Liefertermin KW 3")))
            << words;
    }
    const auto english = answer_time_within("20 shafts, C45, please quote by Friday", kDayOfWriting);
    ASSERT_TRUE(english);
    EXPECT_EQ(english->day, in_november(27));
    EXPECT_EQ(english->rest, "20 shafts, C45");
}

TEST(AnswerDay, is_named_by_no_other_day) {
    for (const char* const words :
         {"20 Wellen gedreht, Ø 30, C45, bis Freitag",
          "20 Wellen gedreht, Lieferung bis Freitag",
          "Bitte Angebot für 20 Wellen, Lieferung bis Freitag",
          "Wir brauchen bis Freitag 20 Wellen",
          "Angebot bis 500 Stück",
          "Preise bis 100 Stück und ab 200 Stück",
          "20 Wellen, Antwort eilt",
          "bis Freitag"}) {
        EXPECT_FALSE(answer_time_within(words, kDayOfWriting)) << words;
    }
}

TEST(AnswerDay, within_a_need_is_no_day_of_delivery) {
    AskingScene scene(
        AskingScene::unlimited(),
        "20 Wellen gedreht, Ø 30, 1.4301, Liefertermin KW 3, Antwort bis Freitag bitte"
    );
    const auto need = scene.need();
    EXPECT_EQ(
        commands::understand(scene.core().office(), need).deadline,
        (Date{std::chrono::year(2027), std::chrono::month(1), std::chrono::day(22)})
    );
    EXPECT_EQ(commands::answer_time_of(need), in_november(27));
    EXPECT_THAT(
        only_text(scene.asked(), kTurner),
        AllOf(HasSubstr("Antworten Sie bitte bis 27.11.2026"), HasSubstr("bis Fr 22.01.2027"))
    );
    EXPECT_THAT(
        only_text(scene.asked(), kAsker),
        HasSubstr("Antworten können die Firmen bis Fr 27.11.2026.")
    );
}

TEST(AnswerDay, alone_beside_a_running_need_moves_the_day_of_the_answers) {
    for (const char* const words :
         {"Antwort bis Freitag bitte",
          "Angebote bitte bis Freitag",
          "bitte antworten Sie bis Freitag",
          "Rückmeldung bis Freitag, danke"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            HasSubstr("Antworten können die Firmen jetzt bis Freitag 27.11.")
        ) << words;
        EXPECT_FALSE(scene.need().deadline) << words;
        EXPECT_EQ(commands::answer_time_of(scene.need()), in_november(27)) << words;
    }
}

TEST(AnswerDay, besides_a_correction_is_kept_too) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "doch 30 Stück, Antwort bis Freitag bitte");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("30 Stück"), HasSubstr("Antworten können die Firmen bis Fr 27.11.2026"))
    );
    EXPECT_FALSE(scene.need().deadline);
    EXPECT_EQ(commands::answer_time_of(scene.need()), in_november(27));
}

TEST(AnswerDay, on_a_weekend_comes_with_two_proposals) {
    AskingScene scene(AskingScene::unlimited(), std::string(kNeed) + ", Antwort bis Samstag bitte");
    EXPECT_THAT(
        only_text(scene.asked(), kAsker),
        AllOf(
            HasSubstr("ein Samstag"),
            HasSubstr("„Antwort bis Fr 27.11.2026“"),
            HasSubstr("„Antwort bis Mo 30.11.2026“")
        )
    );
    const auto chosen = scene.say_in_chat(kAsker, "Antwort bis Mo 30.11.2026");
    EXPECT_THAT(only_text(chosen, kAsker), HasSubstr("jetzt bis Montag 30.11.2026"));
    const auto moved = scene.say_in_chat(kAsker, "Antwortfrist bis Sonntag");
    EXPECT_THAT(only_text(moved, kAsker), HasSubstr("lieber „Antwort bis Fr 27.11.2026“"));
    EXPECT_FALSE(scene.core().office().needs.find(2));
}

}  // namespace
}  // namespace clusterlotse::test
