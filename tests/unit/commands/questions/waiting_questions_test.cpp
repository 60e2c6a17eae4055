// Short answers to a firm's question go to everybody who was asked.
#include "commands/questions/waiting_questions.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct WordsToQuestion {
    const char* question;
    const char* said;
};

void expect_told_to_all(const std::vector<Sent>& sent, const WordsToQuestion& one) {
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        EXPECT_THAT(only_text(sent, firm), HasSubstr(one.said)) << one.said << " to " << firm;
    }
}

TEST(ShortAnswers, to_a_question_go_to_everybody_at_once) {
    constexpr WordsToQuestion kCases[] = {
        {"Ist das Material beigestellt?", "Ja, stellen wir bei"},
        {"Ist das Material beigestellt?", "ja, kommt von uns"},
        {"Ist das Material beigestellt?", "nein, bitte mit anbieten"},
        {"Ist das Material beigestellt?", "Nein, bitte mit einkalkulieren"},
        {"Ist das Material beigestellt?", "nee, müsst ihr besorgen"},
        {"Ist das Material beigestellt?", "ja"},
        {"Gibt es eine Zeichnung?", "ja, Zeichnung folgt"},
        {"Gibt es eine Zeichnung?", "Ja, die Zeichnung kommt noch per Mail"},
        {"Welche Farbe soll das haben?", "das ist egal"},
        {"Brauchen Sie ein Zeugnis?", "3.1 reicht"},
        {"Is the material provided?", "Yes, we supply it"},
        {"Is the material provided?", "no, please include it"},
    };
    for (const WordsToQuestion& one : kCases) {
        for (const bool directly : {false, true}) {
            AskingScene scene;
            const auto question = scene.offer(kTurner, one.question);
            const auto sent = directly ? scene.answer(to(question, kAsker).front(), one.said)
                                       : scene.say_in_chat(kAsker, one.said);
            expect_told_to_all(sent, one);
        }
    }
}

TEST(ShortAnswers, go_to_everybody_behind_what_another_firm_offered) {
    constexpr WordsToQuestion kCases[] = {
        {"Ist das Material beigestellt?", "Ja, stellen wir bei"},
        {"Ist das Material beigestellt?", "nein, Material bitte mit anbieten"},
        {"Brauchen Sie ein Zeugnis?", "3.1-Zeugnis reicht"},
        {"Gibt es eine Zeichnung?", "ja, Zeichnung folgt"},
    };
    for (const WordsToQuestion& one : kCases) {
        AskingScene scene;
        scene.offer(kTurner, one.question);
        scene.offer(kEnglish, "14 EUR each");
        expect_told_to_all(scene.say_in_chat(kAsker, one.said), one);
    }
}

TEST(ShortAnswers, behind_another_firms_offer_that_may_mean_that_offer_are_for_nobody_else) {
    for (const char* const words :
         {"ja", "14 EUR ist zu teuer", "nehmen wir", "Danke", "Wann könnt ihr liefern?"}) {
        AskingScene scene;
        scene.offer(kTurner, "Ist das Material beigestellt?");
        scene.offer(kEnglish, "14 EUR each");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
    }
}

TEST(ShortAnswers, that_put_off_still_wait) {
    for (const char* const words : {"ja, schaue ich mir an", "Ja, melde mich", "ja, gute Frage"}) {
        AskingScene scene;
        scene.offer(kTurner, "Ist das Material beigestellt?");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
