#include "commands/questions/question_fit.hpp"
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

constexpr const char* kSurface = "Welche Oberfläche soll das haben?";
constexpr const char* kGrade = "Geht auch 1.4307?";

/// The turner has asked two things about the need, each in a message of its own.
class TwoQuestions : public AskingScene {
public:
    explicit TwoQuestions(const char* one = kSurface, const char* other = kGrade)
        : first(to(offer(kTurner, one), kAsker).front()),
          second(to(offer(kTurner, other), kAsker).front()) {}

    Sent first;
    Sent second;
};

TEST(TwoQuestionsOfOneFirm, each_get_their_own_answer_by_a_reply) {
    TwoQuestions scene;
    const auto one = scene.answer(scene.first, "Nur gebeizt.");
    EXPECT_THAT(
        only_text(one, kByMail),
        AllOf(HasSubstr("Welche Oberfläche"), HasSubstr("gebeizt"), Not(HasSubstr("1.4307")))
    );
    EXPECT_THAT(
        only_text(one, kTurner), AllOf(HasSubstr("Welche Oberfläche"), HasSubstr("gebeizt"))
    );
    EXPECT_THAT(only_text(one, kAsker), HasSubstr("Offen ist noch: „Geht auch 1.4307?“"));
    const auto other = scene.answer(scene.second, "Ja, gern");
    EXPECT_THAT(
        only_text(other, kByMail),
        AllOf(HasSubstr("Geht auch 1.4307"), HasSubstr("Ja, gern"), Not(HasSubstr("Oberfläche")))
    );
    EXPECT_THAT(only_text(other, kAsker), Not(HasSubstr("Offen ist noch")));
}

TEST(TwoQuestionsOfOneFirm, are_answered_in_any_order) {
    TwoQuestions scene;
    const auto other = scene.answer(scene.second, "Nein");
    EXPECT_THAT(only_text(other, kByMail), HasSubstr("Geht auch 1.4307"));
    EXPECT_THAT(only_text(other, kAsker), HasSubstr("Offen ist noch: „Welche Oberfläche"));
    const auto one = scene.say_in_chat(kAsker, "egal");
    EXPECT_THAT(only_text(one, kByMail), AllOf(HasSubstr("Welche Oberfläche"), HasSubstr("egal")));
}

TEST(TwoQuestionsOfOneFirm, are_answered_by_their_numbers) {
    for (const char* const words :
         {"1: gebeizt reicht, 2: ja, geht",
          "1: gebeizt reicht\n2: ja, geht",
          "1. gebeizt reicht\n2. ja, geht",
          "Frage 1: gebeizt reicht. Frage 2: ja, geht",
          "zu Frage 1 gebeizt reicht, zu Frage 2 ja, geht",
          "question 1: gebeizt reicht; question 2: ja, geht"}) {
        TwoQuestions scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        const auto told = to(sent, kByMail);
        ASSERT_THAT(told, SizeIs(2)) << words;
        const std::string& one = told.front().message.text;
        const std::string& other = told.back().message.text;
        EXPECT_THAT(one, AllOf(HasSubstr("Welche Oberfläche"), HasSubstr("gebeizt"))) << words;
        EXPECT_THAT(one, Not(HasSubstr("geht"))) << words;
        EXPECT_THAT(other, AllOf(HasSubstr("Geht auch 1.4307"), HasSubstr("ja, geht"))) << words;
        EXPECT_THAT(other, Not(HasSubstr("gebeizt"))) << words;
        for (const Sent& confirmed : to(sent, kAsker)) {
            EXPECT_THAT(confirmed.message.text, Not(HasSubstr("Offen ist noch"))) << words;
        }
    }
}

TEST(TwoQuestionsOfOneFirm, leave_the_other_open_where_the_words_fit_one_only) {
    struct Case {
        const char* said;
        const char* fits;
        const char* waits;
    };
    constexpr Case kCases[] = {
        {"Ra 1,6 reicht uns", "Welche Oberfläche", "Geht auch 1.4307"},
        {"1.4307 ist in Ordnung", "Geht auch 1.4307", "Welche Oberfläche"},
        {"Ja, geht auch", "Geht auch 1.4307", "Welche Oberfläche"},
        {"die oberflaeche bleibt roh", "Welche Oberfläche", "Geht auch 1.4307"},
    };
    for (const Case& one : kCases) {
        TwoQuestions scene;
        const auto sent = scene.say_in_chat(kAsker, one.said);
        EXPECT_THAT(only_text(sent, kByMail), AllOf(HasSubstr(one.fits), Not(HasSubstr(one.waits))))
            << one.said;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(one.waits)) << one.said;
    }
}

TEST(TwoQuestionsOfOneFirm, are_asked_back_where_the_words_may_answer_both) {
    for (const char* const choice : {"2", "die 2", "Nr. 2", "2️⃣"}) {
        TwoQuestions scene("Ist Werkszeugnis 3.1 nötig?", kGrade);
        const auto which = scene.say_in_chat(kAsker, "Ja, gern");
        EXPECT_THAT(to(which, kByMail), IsEmpty());
        EXPECT_THAT(to(which, kTurner), IsEmpty());
        EXPECT_THAT(
            only_text(which, kAsker),
            AllOf(
                HasSubstr("Worauf antworten Sie mit „Ja, gern“"), HasSubstr("1  Ist Werkszeugnis")
            )
        );
        const auto sent = scene.say_in_chat(kAsker, choice);
        EXPECT_THAT(
            only_text(sent, kByMail), AllOf(HasSubstr("Geht auch 1.4307"), HasSubstr("Ja, gern"))
        ) << choice;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Offen ist noch: „Ist Werkszeugnis"))
            << choice;
        const auto rest = scene.say_in_chat(kAsker, "nein");
        EXPECT_THAT(only_text(rest, kByMail), AllOf(HasSubstr("Werkszeugnis"), HasSubstr("nein")))
            << choice;
    }
}

TEST(TwoQuestionsOfOneFirm, are_both_answered_where_he_says_so) {
    for (const char* const choice : {"beide", "alle"}) {
        TwoQuestions scene("Ist Werkszeugnis 3.1 nötig?", kGrade);
        scene.say_in_chat(kAsker, "Ja, gern");
        const auto sent = scene.say_in_chat(kAsker, choice);
        EXPECT_THAT(to(sent, kByMail), SizeIs(2)) << choice;
    }
}

TEST(TwoQuestionsOfOneFirm, by_mail_keep_their_own_answers_too) {
    ClusterScene scene;
    const auto asked = scene.say(scene.mail(kAskerMail, "20 Drehteile", "20 Drehteile aus 1.4301"));
    const Sent request = to(asked, kTurner).front();
    const Sent first = to(scene.answer(request, kSurface), kAskerMail).front();
    const Sent second = to(scene.answer(request, kGrade), kAskerMail).front();
    const auto one = scene.answer(first, "Ja, nur gebeizt");
    EXPECT_THAT(only_text(one, kByMail), HasSubstr("Welche Oberfläche"));
    EXPECT_THAT(only_text(one, kByMail), Not(HasSubstr("1.4307")));
    const auto other = scene.answer(second, "Nein");
    EXPECT_THAT(only_text(other, kByMail), HasSubstr("Geht auch 1.4307"));
}

TEST(TwoQuestionsOfOneFirm, both_wait_after_a_thank_you) {
    TwoQuestions scene;
    const auto sent = scene.say_in_chat(kAsker, "Danke, schaue ich mir an");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("wartet noch"));
    const auto one = scene.answer(scene.first, "Nur gebeizt.");
    EXPECT_THAT(only_text(one, kAsker), HasSubstr("Offen ist noch"));
}

TEST(TwoQuestionsOfOneFirm, lose_no_words_written_before_he_says_which) {
    TwoQuestions scene("Ist Werkszeugnis 3.1 nötig?", kGrade);
    scene.say_in_chat(kAsker, "Ja, gern");
    const auto again = scene.say_in_chat(kAsker, "wie immer halt");
    EXPECT_THAT(to(again, kByMail), IsEmpty());
    const auto sent = scene.say_in_chat(kAsker, "1");
    EXPECT_THAT(
        only_text(sent, kByMail), AllOf(HasSubstr("Ja, gern"), HasSubstr("wie immer halt"))
    );
}

TEST(QuestionsOfTwoFirms, stay_apart_as_before) {
    AskingScene scene;
    const auto first = scene.offer(kTurner, kSurface);
    const auto second = scene.offer(kByMail, kGrade);
    const auto sent = scene.answer(to(first, kAsker).front(), "Nur gebeizt.");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Offen ist noch")));
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Welche Oberfläche"));
    const auto other = scene.answer(to(second, kAsker).front(), "Ja");
    EXPECT_THAT(only_text(other, kTurner), HasSubstr("Geht auch 1.4307"));
}

TEST(NumberedAnswers, are_cut_at_their_numbers_only) {
    using commands::numbered_answers;
    EXPECT_THAT(numbered_answers("1: ja\n2: nein", 2), SizeIs(2));
    EXPECT_THAT(numbered_answers("zu Frage 2: ab 8:30 Uhr", 2), SizeIs(1));
    EXPECT_EQ(numbered_answers("zu Frage 2: ab 8:30 Uhr", 2).front().words, "ab 8:30 Uhr");
    for (const char* const words :
         {"2. März reicht",
          "1.4307 geht",
          "Ra 1,6 auf Seite 2: ja",
          "3: ja",
          "ab 8:30 Uhr",
          "",
          "1:",
          "1",
          "ja"}) {
        EXPECT_THAT(numbered_answers(words, 2), IsEmpty()) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
