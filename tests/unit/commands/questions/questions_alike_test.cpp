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

}  // namespace
}  // namespace clusterlotse::test
