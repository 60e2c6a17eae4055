#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// A firm has asked something, and the asker answers in his chat or to the question itself.
class CorrectionBesideQuestion : public testing::TestWithParam<bool> {
protected:
    std::vector<Sent> say(
        AskingScene& scene, const std::string& question, const std::string& words
    ) {
        const auto asked = scene.offer(kTurner, question);
        return GetParam() ? scene.answer(to(asked, kAsker).front(), words)
                          : scene.say_in_chat(kAsker, words);
    }

    static std::string all_to(const std::vector<Sent>& sent, std::string_view reader) {
        std::string text;
        for (const Sent& one : to(sent, reader)) {
            text += one.message.text + "\n";
        }
        return text;
    }
};

INSTANTIATE_TEST_SUITE_P(Answered, CorrectionBesideQuestion, testing::Bool());

TEST_P(CorrectionBesideQuestion, changes_the_need_and_the_rest_answers) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile, Ø 40 x 120");
    const auto sent =
        say(scene, "Frage: Welcher Werkstoff ist gewünscht?", "V2A, und statt 20 lieber 30");
    EXPECT_THAT(all_to(sent, kByMail), HasSubstr("30 Stück statt 20 Stück"));
    const auto answer = to(sent, kByMail).back().message.text;
    EXPECT_THAT(answer, AllOf(HasSubstr("V2A"), HasSubstr("Welcher Werkstoff")));
    EXPECT_THAT(answer, Not(HasSubstr("statt 20 lieber 30")));
    EXPECT_THAT(all_to(sent, kAsker), AllOf(HasSubstr("ist ergänzt"), HasSubstr("Ihre Antwort")));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST_P(CorrectionBesideQuestion, of_something_else_leaves_the_question_open) {
    AskingScene scene;
    const auto sent = say(scene, "Frage: Welche Rauheit ist nötig?", "doch 1.4571");
    EXPECT_THAT(all_to(sent, kByMail), HasSubstr("1.4571 statt 1.4301"));
    EXPECT_THAT(all_to(sent, kByMail), Not(HasSubstr("Rauheit")));
    EXPECT_THAT(all_to(sent, kAsker), HasSubstr("wartet noch auf Sie: „"));
    const auto answer = scene.say_in_chat(kAsker, "Ra 1,6");
    EXPECT_THAT(all_to(answer, kByMail), AllOf(HasSubstr("Rauheit"), HasSubstr("Ra 1,6")));
}

TEST_P(CorrectionBesideQuestion, of_what_was_asked_answers_and_changes_the_need) {
    AskingScene scene;
    const auto sent = say(scene, "Frage: Bleibt es bei 20 Stück?", "nein, doch lieber 30");
    EXPECT_THAT(only_text(sent, kByMail), AllOf(HasSubstr("Bleibt es"), HasSubstr("30")));
    ASSERT_THAT(scene.need().amendments, SizeIs(1));
    EXPECT_EQ(scene.need().amendments.front(), "30 Stück statt 20 Stück");
}

TEST_P(CorrectionBesideQuestion, that_takes_a_figure_back_says_nothing_besides) {
    AskingScene scene;
    const auto sent = say(scene, "Frage: Welche Rauheit ist nötig?", "Sorry, doch 30 Stück");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("30 Stück statt 20 Stück"));
}

TEST_P(CorrectionBesideQuestion, is_none_where_the_answer_names_other_figures) {
    AskingScene scene;
    const auto sent = say(scene, "Frage: Welche Rauheit ist nötig?", "Ra 1,6");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Ra 1,6"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ihre Antwort ist bei"));
}

TEST_P(CorrectionBesideQuestion, in_a_not_but_changes_the_need_and_is_no_answer) {
    struct Case {
        const char* words;
        const char* change;
    };
    constexpr Case kCases[] = {
        {"nicht 20, sondern 30", "30 Stück statt 20 Stück"},
        {"nicht 20 sondern 30", "30 Stück statt 20 Stück"},
        {"doch 30 statt 20", "30 Stück statt 20 Stück"},
        {"30 nicht 20", "30 Stück statt 20 Stück"},
        {"not 20 but 30", "Verstanden als: 30 Stück"},
        {"nicht V2A sondern 1.4571", "1.4571 statt 1.4301"},
        {"nicht v2a, sondern v4a", "V4A statt 1.4301"},
        {"kein V2A, sondern 1.4571", "Jetzt gilt"},
        {"nicht Ø 40, sondern Ø 45", "Ø 45 mm statt Ø 40 mm"},
    };
    for (const Case& one : kCases) {
        AskingScene scene;
        const auto sent = say(scene, "Frage: Welche Rauheit ist nötig?", one.words);
        EXPECT_THAT(all_to(sent, kByMail), HasSubstr(one.change)) << one.words;
        EXPECT_THAT(all_to(sent, kByMail), Not(HasSubstr("Rauheit"))) << one.words;
        EXPECT_THAT(all_to(sent, kAsker), HasSubstr("wartet noch auf Sie")) << one.words;
        const auto answer = scene.say_in_chat(kAsker, "Ra 1,6");
        EXPECT_THAT(all_to(answer, kByMail), AllOf(HasSubstr("Rauheit"), HasSubstr("Ra 1,6")))
            << one.words;
    }
}

TEST_P(CorrectionBesideQuestion, in_a_bare_number_is_one_where_no_number_was_asked) {
    for (const char* const words : {"lieber 30", "Lieber 30 bitte", "doch 30", "rather 30"}) {
        AskingScene scene;
        const auto sent = say(scene, "Frage: Gibt es eine Zeichnung?", words);
        EXPECT_THAT(all_to(sent, kByMail), HasSubstr("30 Stück statt 20 Stück")) << words;
        EXPECT_THAT(all_to(sent, kByMail), Not(HasSubstr("Zeichnung"))) << words;
    }
}

TEST_P(CorrectionBesideQuestion, in_a_bare_number_answers_the_question_for_a_number) {
    for (const char* const question :
         {"Frage: Welche Länge hat der Zapfen?",
          "Frage: Wie lang ist der Zapfen?",
          "Frage: Welchen Durchmesser hat die Bohrung?",
          "Frage: Wieviel Aufmaß sollen wir lassen?",
          "Frage: Welche Härte brauchen Sie?"}) {
        AskingScene scene;
        const auto sent = say(scene, question, "lieber 30");
        EXPECT_THAT(all_to(sent, kByMail), HasSubstr("lieber 30")) << question;
        EXPECT_THAT(all_to(sent, kByMail), Not(HasSubstr("statt 20"))) << question;
        for (const std::string& kept : scene.need().amendments) {
            EXPECT_THAT(kept, Not(HasSubstr("statt 20"))) << question;
        }
    }
}

TEST_P(CorrectionBesideQuestion, in_a_bare_number_for_the_amount_that_was_asked_does_both) {
    AskingScene scene;
    const auto sent = say(scene, "Frage: Wie viele Stück brauchen Sie genau?", "lieber 30");
    EXPECT_THAT(all_to(sent, kByMail), AllOf(HasSubstr("Wie viele Stück"), HasSubstr("30")));
    ASSERT_THAT(scene.need().amendments, SizeIs(1));
    EXPECT_EQ(scene.need().amendments.front(), "30 Stück statt 20 Stück");
}

}  // namespace
}  // namespace clusterlotse::test
