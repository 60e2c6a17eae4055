#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// What a supplier other than the one who asked hears of the asker's words.
std::vector<Sent> told_others(const std::vector<Sent>& sent) {
    std::vector<Sent> others = to(sent, kByMail);
    const auto more = to(sent, kEnglish);
    others.insert(others.end(), more.begin(), more.end());
    return others;
}

struct Words {
    const char* question;
    const char* said;
};

TEST(AskersWordsToAQuestion, that_thank_greet_or_put_off_go_to_nobody_and_the_question_waits) {
    constexpr Words kCases[] = {
        {"Welche Oberfläche soll das haben?", "Danke, schaue ich mir an"},
        {"Welche Oberfläche soll das haben?", "ok, melde mich"},
        {"Welche Oberfläche soll das haben?", "Danke, kläre ich mit der Konstruktion."},
        {"Welche Oberfläche soll das haben?", "muss ich erst den Kollegen fragen"},
        {"Welche Oberfläche soll das haben?", "bin grad im termin, meld mich spaeter"},
        {"Welche Oberfläche soll das haben?", "Gute Frage! Ich frag mal beim Chef nach"},
        {"Welche Oberfläche soll das haben?", "Schaun mer mal"},
        {"Welche Oberfläche soll das haben?", "Will check with engineering and get back to you"},
        {"Welche Oberfläche soll das haben?", "thanks, let me ask my colleague"},
        {"Welche Oberfläche soll das haben?", "kläre ich bis Freitag"},
        {"Welche Oberfläche soll das haben?", "ich gugg mol"},
        {"Which surface finish do you need?", "ok"},
        {"Wer holt die Teile ab?", "Danke Ihnen, gebe ich intern weiter"},
        {"Geht auch 1.4307?", "Moment, ich schau nach"},
        {"Geht auch 1.4307?", "Antwort kommt morgen"},
    };
    for (const Words& one : kCases) {
        for (const bool directly : {false, true}) {
            AskingScene scene;
            const auto question = scene.offer(kTurner, one.question);
            const Sent asked = to(question, kAsker).front();
            const auto sent =
                directly ? scene.answer(asked, one.said) : scene.say_in_chat(kAsker, one.said);
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << one.said;
            EXPECT_THAT(told_others(sent), IsEmpty()) << one.said;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("wartet noch auf Sie")) << one.said;
        }
    }
}

TEST(AskersWordsToAQuestion, that_only_greet_make_no_need_either) {
    for (const char* const words :
         {"Mahlzeit zusammen", "Gude!", "Moin allerseits", "Frohe Weihnachten", "😂"}) {
        AskingScene scene;
        scene.offer(kTurner, "Welche Oberfläche soll das haben?");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(told_others(sent), IsEmpty()) << words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
    }
}

TEST(AskersWordsToAQuestion, that_answer_it_go_to_everybody) {
    constexpr Words kCases[] = {
        {"Welche Oberfläche soll das haben?", "Nur gebeizt."},
        {"Welche Oberfläche soll das haben?", "Danke für die Frage, Ra 1,6 reicht"},
        {"Welche Oberfläche soll das haben?", "egal"},
        {"Welche Oberfläche soll das haben?", "steht in der Zeichnung"},
        {"Welche Oberfläche soll das haben?", "net wichtig, bleibt roh"},
        {"Which surface finish do you need?", "as machined is fine, no coating"},
        {"Geht auch 1.4307?", "Ja"},
        {"Geht auch 1.4307?", "nein, leider nicht"},
        {"Geht auch 1.4307?", "jo, geht a"},
        {"Ist Werkszeugnis 3.1 nötig?", "Ja, 3.1 bitte. Danke!"},
        {"Bis wann brauchen Sie die Teile?", "bis Freitag"},
        {"Wie viele Stück pro Jahr?", "ca 200"},
    };
    for (const Words& one : kCases) {
        AskingScene scene;
        scene.offer(kTurner, one.question);
        const auto sent = scene.say_in_chat(kAsker, one.said);
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << one.said;
        EXPECT_THAT(told_others(sent), SizeIs(2)) << one.said;
    }
}

TEST(AskersWordsToAQuestion, that_may_be_either_are_asked_about_in_one_line_and_kept) {
    for (const char* const words :
         {"Unser Fahrer",
          "Der Hubert weiß das",
          "Das war beim letzten Mal anders",
          "Wie meinen Sie das?",
          "vielleicht Ra 1,6, ich frag noch mal"}) {
        AskingScene scene;
        scene.offer(kTurner, "Wer holt die Teile ab?");
        const auto doubt = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(told_others(doubt), IsEmpty()) << words;
        EXPECT_THAT(only_text(doubt, kAsker), HasSubstr("JA oder NEIN")) << words;
        EXPECT_THAT(only_text(doubt, kAsker), HasSubstr(words));
        const auto yes = scene.say_in_chat(kAsker, "ja, raus damit");
        EXPECT_THAT(told_others(yes), SizeIs(2)) << words;
        EXPECT_THAT(only_text(yes, kByMail), HasSubstr(words));
    }
}

TEST(AskersWordsToAQuestion, that_he_does_not_want_sent_stay_with_us) {
    AskingScene scene;
    scene.offer(kTurner, "Wer holt die Teile ab?");
    scene.say_in_chat(kAsker, "Unser Fahrer");
    const auto no = scene.say_in_chat(kAsker, "lieber nicht");
    EXPECT_THAT(told_others(no), IsEmpty());
    EXPECT_THAT(only_text(no, kAsker), HasSubstr("wartet noch"));
    const auto answer = scene.say_in_chat(kAsker, "Die Teile holt unsere Spedition ab");
    EXPECT_THAT(told_others(answer), SizeIs(2));
    EXPECT_THAT(only_text(answer, kByMail), Not(HasSubstr("Fahrer")));
}

TEST(AskersWordsToAQuestion, as_a_reply_to_it_count_as_its_answer_where_they_put_nothing_off) {
    AskingScene scene;
    const auto question = scene.offer(kTurner, "Wer holt die Teile ab?");
    const auto sent = scene.answer(to(question, kAsker).front(), "Unser Fahrer");
    EXPECT_THAT(told_others(sent), SizeIs(2));
}

TEST(AskersWordsToAQuestion, are_no_unanswered_question_any_more_once_it_has_its_answer) {
    AskingScene scene;
    const auto question = scene.offer(kTurner, "Welche Oberfläche soll das haben?");
    scene.answer(to(question, kAsker).front(), "Ra 1,6");
    const auto sent = scene.answer(to(question, kAsker).front(), "Danke, melde mich wieder");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("wartet")));
    EXPECT_THAT(told_others(sent), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
