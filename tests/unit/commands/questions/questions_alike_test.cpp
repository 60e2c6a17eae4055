// Several firms ask the same; the asker answers one of them.
#include "commands/questions/question_topics.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(QuestionsAlike, are_both_answered_by_one_answer_and_nobody_is_named) {
    AskingScene scene;
    const auto first = scene.offer(kTurner, "Welche Oberfläche soll das haben?");
    scene.offer(kEnglish, "Which surface finish do you need?");
    const auto sent = scene.answer(to(first, kAsker).front(), "Oberfläche Ra 1,6");
    EXPECT_THAT(
        only_text(sent, kEnglish),
        AllOf(
            HasSubstr("It answers your question \"Which surface finish do you need?\" as well"),
            HasSubstr("Ra 1,6"),
            Not(HasSubstr("Wolfstein"))
        )
    );
    EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("auch Ihre Frage")));
}

TEST(QuestionsAlike, that_are_not_answered_are_said_to_wait) {
    AskingScene scene;
    const auto first = scene.offer(kTurner, "Welche Oberfläche soll das haben?");
    scene.offer(kEnglish, "Who supplies the material?");
    const auto sent = scene.answer(to(first, kAsker).front(), "Oberfläche Ra 1,6");
    EXPECT_THAT(
        only_text(sent, kEnglish),
        HasSubstr("Your own question \"Who supplies the material?\" is still with the customer")
    );
}

TEST(QuestionsAlike, ask_the_same_of_the_same_thing) {
    const auto nothing = [](const std::string&) { return UnderstoodNeed{}; };
    EXPECT_TRUE(commands::answers_both("Ra 1,6", "Welche Rauheit?", "Oberfläche?", nothing));
    EXPECT_TRUE(commands::answers_both("Ja.", "3.1 nötig?", "3.1 nötig?", nothing));
    EXPECT_FALSE(commands::answers_both(
        "Material stellen wir", "Wer liefert das Material?", "Welches Material?", nothing
    ));
    EXPECT_FALSE(commands::answers_both("Ja.", "Zeugnis nötig?", "Welches Zeugnis?", nothing));
    EXPECT_FALSE(commands::answers_both("Ra 1,6", "Welche Rauheit?", "Wer holt ab?", nothing));
}

TEST(QuestionsAlike, are_not_those_of_other_things_of_one_matter) {
    struct Pair {
        const char* said;
        const char* question;
        const char* other;
    };
    const auto nothing = [](const std::string&) { return UnderstoodNeed{}; };
    constexpr Pair kApart[] = {
        {"Ra 1,6", "Welche Rauheit?", "Darf die Oberfläche verzinkt werden?"},
        {"Ja, verzinkt geht", "Darf die Oberfläche verzinkt werden?", "Welche Rauheit?"},
        {"Ra 1,6", "Welche Rauheit?", "Welche Beschichtung?"},
        {"Länge 120 mm", "Wie lang?", "Wie breit?"},
        {"Ja", "Darf die Oberfläche verzinkt werden?", "Darf die Oberfläche lackiert werden?"},
        {"Nein", "Muss verzinkt werden?", "Darf verzinkt werden?"},
        {"verzinkt, dünn", "Darf verzinkt werden?", "Geht auch verzinkt?"}};
    for (const Pair& one : kApart) {
        EXPECT_FALSE(commands::answers_both(one.said, one.question, one.other, nothing))
            << one.other;
    }
    EXPECT_TRUE(commands::answers_both(
        "Ja, verzinkt geht", "Darf verzinkt werden?", "Darf verzinkt werden?", nothing
    ));
    EXPECT_TRUE(commands::answers_both(
        "Edelstahl", "Welcher Werkstoff?", "Which material do you need?", nothing
    ));
}

TEST(QuestionsAlike, of_one_matter_but_another_thing_are_said_to_wait) {
    AskingScene scene;
    const auto first = scene.offer(kTurner, "Welche Rauheit brauchen Sie?");
    scene.offer(kEnglish, "May the surface be galvanised or coated?");
    const auto sent = scene.answer(to(first, kAsker).front(), "Ra 1,6");
    EXPECT_THAT(
        only_text(sent, kEnglish),
        AllOf(HasSubstr("is still with the customer"), Not(HasSubstr("It answers")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
