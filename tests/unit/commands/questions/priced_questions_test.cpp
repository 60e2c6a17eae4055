// A question beside a price and a day: both reach the asker, and his answer reaches everybody.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(PricedQuestions, keep_price_and_day_where_a_date_ends_the_sentence) {
    for (const char* const words :
         {"14 €/Stück, Lieferung 18.12. Ist das Material beigestellt?",
          "machen wir für 14 €/Stk bis 18.12., ist das Material beigestellt?",
          "14 €/Stück, fertig am 18.12. Wird das Material gestellt?",
          "Angebot 14 € je Stück, Lieferung bis 18.12. Stellen Sie das Material bei?",
          "€14 each, delivery 18.12. Is the material provided?"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(
                HasSubstr("Angebot · 14 €/Stück"), HasSubstr("18.12.2026"), HasSubstr("Rückfrage")
            )
        ) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("allen gefragten Firmen")) << words;
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, "!stand"), kAsker),
            AllOf(HasSubstr("14 €/Stück"), HasSubstr("18.12."))
        ) << words;
    }
}

TEST(PricedQuestions, are_answered_for_everybody_in_the_chat) {
    for (const char* const answer :
         {"Nein, bitte mit anbieten. Gruß Diemer",
          "nein, Material bitte mit einkalkulieren",
          "Ra 3,2 und Material stellen wir bei"}) {
        AskingScene scene;
        scene.offer(kTurner, "14 €/Stück, Lieferung 18.12. Ist das Material beigestellt?");
        const auto sent = scene.say_in_chat(kAsker, answer);
        EXPECT_FALSE(to(sent, kTurner).empty()) << answer;
        ASSERT_FALSE(to(sent, kEnglish).empty()) << answer;
        EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("14"))) << answer;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Firmen, die noch dabei sind")) << answer;
    }
}

TEST(PricedQuestions, without_a_question_mark_are_no_questions) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(
            scene.offer(kTurner, "14 €/Stück, Lieferung 18.12. Material inklusive."), kTurner
        ),
        AllOf(HasSubstr("Angebot · 14 €/Stück"), Not(HasSubstr("Rückfrage")))
    );
}

TEST(QuestionsAboutOthers, beside_an_offer_are_refused_and_never_passed_on) {
    for (const char* const asked :
         {"Wer bietet noch mit und zu welchem Preis?",
          "Zu welchem Preis bieten die anderen an?",
          "Wer ist noch dabei, und mit welchen Preisen?",
          "Who else is quoting and at what price?"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, std::string("12 €/Stück, KW 8. ") + asked);
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr(asked))) << asked;
        ASSERT_EQ(to(sent, kTurner).size(), 2U) << asked;
        EXPECT_THAT(to(sent, kTurner).back().message.text, HasSubstr("sage ich niemandem"))
            << asked;
    }
}

}  // namespace
}  // namespace clusterlotse::test
