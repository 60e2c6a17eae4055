#include "commands/asker/release_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::agrees_and;
using commands::denies_but;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

AskingScene waiting_for_yes() {
    return AskingScene(released_by(config::Release::confirm));
}

TEST(NoToACard, says_what_is_to_be_put_right) {
    EXPECT_EQ(denies_but("Nein, 14 Stück und RAL 7035"), "14 Stück und RAL 7035");
    EXPECT_EQ(denies_but("nee, aber 26 Stück"), "26 Stück");
    EXPECT_EQ(denies_but("Stimmt so nicht: es sind 30"), "30");
    EXPECT_EQ(denies_but("No, 14 pieces"), "14 pieces");
    EXPECT_FALSE(denies_but("Nein"));
    EXPECT_FALSE(denies_but("Nein, warum 14?"));
    EXPECT_FALSE(denies_but("Neinhaus, 14 Stück"));
}

TEST(NoToACard, corrects_the_need_that_waits_and_posts_no_other_one) {
    for (const char* const words :
         {"Nein, 26 Stück und verzinkt",
          "Nein, 26 Stück",
          "nee, es sind 26 Stück",
          "Stimmt nicht, 26 Stück",
          "No, 26 pieces"}) {
        AskingScene scene = waiting_for_yes();
        const auto put_right = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(put_right, kAsker), AllOf(HasSubstr("26 Stück"), HasSubstr("JA")))
            << words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
        EXPECT_FALSE(to(scene.say_in_chat(kAsker, "passt jetzt"), kTurner).empty()) << words;
    }
}

TEST(NoToACard, by_mail_corrects_the_same_need) {
    AskingScene scene = waiting_for_yes();
    const auto put_right =
        scene.say(scene.mail(kAskerMail, "Re: Bedarf", "Nein, 26 Stück und verzinkt"));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
    EXPECT_THAT(scene.need().amendments, Not(IsEmpty()));
}

TEST(NoToACard, that_takes_the_need_back_is_no_correction) {
    AskingScene scene = waiting_for_yes();
    scene.say_in_chat(kAsker, "Nein, bitte zurückziehen");
    EXPECT_THAT(scene.need().amendments, IsEmpty());
}

TEST(YesToACard, may_name_firms) {
    EXPECT_EQ(agrees_and("ja, aber bitte auch X und nicht Y"), "bitte auch X und nicht Y");
    EXPECT_EQ(agrees_and("passt, ohne Y"), "ohne Y");
    EXPECT_FALSE(agrees_and("ja"));
    EXPECT_FALSE(agrees_and("ja, sind aber 26"));
    EXPECT_FALSE(agrees_and("ja, auch X?"));
}

TEST(YesToACard, lets_the_need_go_with_the_firms_that_it_names) {
    AskingScene scene = waiting_for_yes();
    const auto sent = scene.say_in_chat(
        kAsker, "ja, aber bitte auch die Galvanik Rodenbach und nicht die Dreherei Wolfstein"
    );
    EXPECT_FALSE(to(sent, kPlater).empty());
    EXPECT_FALSE(to(sent, kByMail).empty());
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    std::string read;
    for (const Sent& one : to(sent, kAsker)) {
        read += one.message.text;
    }
    EXPECT_THAT(read, AllOf(HasSubstr("Galvanik Rodenbach"), HasSubstr("Nicht fragen werde ich")));
    EXPECT_THAT(read, Not(HasSubstr("Mit JA")));
}

TEST(YesToACard, with_a_firm_left_out_lets_it_go_to_the_others) {
    AskingScene scene = waiting_for_yes();
    const auto sent = scene.say_in_chat(kAsker, "passt, aber nicht an die Dreherei Wolfstein");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_FALSE(to(sent, kByMail).empty());
}

TEST(YesToACard, that_puts_something_right_besides_still_waits) {
    AskingScene scene = waiting_for_yes();
    const auto sent = scene.say_in_chat(kAsker, "ja, aber nicht 20, sondern 26 Stück");
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
}

TEST(YesToACard, from_a_day_on_is_kept_for_that_day) {
    AskingScene scene = waiting_for_yes();
    const auto kept = scene.say_in_chat(kAsker, "ja, aber erst ab Donnerstag");
    EXPECT_THAT(only_text(kept, kAsker), HasSubstr("26.11.2026"));
    EXPECT_THAT(to(scene.wait(std::chrono::hours(48)), kTurner), IsEmpty());
    EXPECT_FALSE(to(scene.wait(std::chrono::hours(24)), kTurner).empty());
}

TEST(YesToACard, from_a_day_on_is_overtaken_by_what_he_changes) {
    AskingScene scene = waiting_for_yes();
    scene.say_in_chat(kAsker, "ja, aber erst ab Donnerstag");
    scene.say_in_chat(kAsker, "Lieferung erst ab Donnerstag");
    EXPECT_THAT(to(scene.wait(std::chrono::hours(96)), kTurner), IsEmpty());
    EXPECT_FALSE(to(scene.say_in_chat(kAsker, "JA"), kTurner).empty());
}

TEST(YesToACard, from_a_time_on_that_is_no_day_is_asked_about) {
    AskingScene scene = waiting_for_yes();
    const auto sent = scene.say_in_chat(kAsker, "ja, aber erst ab der Woche");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("ist noch nicht hinaus"), HasSubstr("Lieferung"))
    );
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_FALSE(to(scene.say_in_chat(kAsker, "JA"), kTurner).empty());
}

TEST(YesToACard, from_a_day_on_is_taken_back_by_a_no) {
    for (const char* const words : {"Nein", "👎", "stimmt nicht"}) {
        AskingScene scene = waiting_for_yes();
        const auto kept = scene.say_in_chat(kAsker, "ja, aber erst ab Donnerstag");
        EXPECT_THAT(only_text(scene.say_in_chat(kAsker, words), kAsker), HasSubstr("B-2026-001"));
        EXPECT_THAT(to(scene.wait(std::chrono::hours(96)), kTurner), IsEmpty()) << words;
    }
}

TEST(YesToACard, from_another_time_on_puts_the_first_day_off) {
    AskingScene scene = waiting_for_yes();
    scene.say_in_chat(kAsker, "ja, aber erst ab Donnerstag");
    scene.say_in_chat(kAsker, "ja, aber erst nächsten Monat");
    EXPECT_THAT(to(scene.wait(std::chrono::hours(96)), kTurner), IsEmpty());
}

TEST(YesToACard, from_a_time_on_in_any_words_keeps_the_day_and_moves_no_delivery) {
    struct Case {
        const char* words;
        const char* day;
    };
    constexpr Case kCases[] = {
        {"Ja, aber erst nächste Woche", "30.11.2026"},
        {"ja, aber erst nach Weihnachten", "28.12.2026"},
        {"ja, aber erst ab Mitte Dezember", "15.12.2026"},
        {"ja, aber erst Anfang Januar", "04.01.2027"},
        {"ja, aber erst nach dem 10.12.", "11.12.2026"},
        {"ja, aber erst nach Freitag", "30.11.2026"},
        {"ja, aber erst nach KW 49", "07.12.2026"},
        {"ja, aber erst nach Neujahr", "04.01.2027"},
        {"yes, but only after Monday", "01.12.2026"},
        {"yes, only after Monday", "01.12.2026"},
        {"ja, aber nicht vor Donnerstag", "26.11.2026"},
    };
    for (const Case& one : kCases) {
        AskingScene scene(
            released_by(config::Release::confirm), std::string(kNeed) + ", Lieferung bis 05.02.2027"
        );
        const auto before = scene.need().deadline;
        const auto kept = scene.say_in_chat(kAsker, one.words);
        EXPECT_THAT(only_text(kept, kAsker), HasSubstr(one.day)) << one.words;
        EXPECT_EQ(scene.need().deadline, before) << one.words;
        EXPECT_THAT(scene.need().amendments, IsEmpty()) << one.words;
    }
}

TEST(YesToACard, from_a_time_on_that_names_no_day_changes_nothing_and_is_asked_about) {
    for (const char* const words :
         {"ja, aber erst nach dem Urlaub",
          "ja, aber erst wenn ich mich melde",
          "ja, aber nicht am Montag",
          "ja, aber erst nach den Feiertagen"}) {
        AskingScene scene = waiting_for_yes();
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ist noch nicht hinaus")) << words;
        EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
        EXPECT_THAT(to(scene.wait(std::chrono::hours(240)), kTurner), IsEmpty()) << words;
    }
}

TEST(YesToACard, with_a_firm_left_out_for_now_asks_it_not) {
    for (const char* const words :
         {"Ja, aber Dreherei Wolfstein erst mal nicht",
          "Ja, aber vorerst nicht an die Dreherei Wolfstein"}) {
        AskingScene scene = waiting_for_yes();
        auto sent = scene.say_in_chat(kAsker, words);
        std::string read;
        for (const Sent& one : to(sent, kAsker)) {
            read += one.message.text;
        }
        EXPECT_THAT(read, HasSubstr("Nicht fragen werde ich")) << words;
        const auto more = scene.say_in_chat(kAsker, "JA");
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(more, kTurner), IsEmpty()) << words;
    }
}

TEST(YesToACard, with_a_reason_beside_the_firm_left_out_lets_it_go_at_once) {
    for (const char* const words :
         {"Ja, aber ohne Dreherei Wolfstein, da warten wir noch auf Ware",
          "ja, aber nicht an die Dreherei Wolfstein, die haben ab Werk Probleme"}) {
        AskingScene scene = waiting_for_yes();
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        ASSERT_FALSE(to(sent, kByMail).empty()) << words;
        EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("Ware"))) << words;
        EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("Probleme"))) << words;
    }
}

TEST(YesToACard, from_a_day_on_is_not_taken_back_by_a_no_to_an_open_question) {
    AskingScene scene(released_by(config::Release::confirm), "20 Drehteile, Ø 40 x 120");
    const Sent card = to(scene.asked(), kAsker).front();
    scene.say_in_chat(kAsker, "ja, aber erst ab Donnerstag");
    scene.answer(card, "Nein");
    EXPECT_FALSE(to(scene.wait(std::chrono::hours(96)), kTurner).empty());
}

TEST(YesToACard, from_a_day_on_is_taken_back_by_a_no_to_what_kept_it) {
    AskingScene scene(released_by(config::Release::confirm), "20 Drehteile, Ø 40 x 120");
    const auto kept = scene.say_in_chat(kAsker, "ja, aber erst ab Donnerstag");
    scene.answer(to(kept, kAsker).front(), "Nein");
    EXPECT_THAT(to(scene.wait(std::chrono::hours(96)), kTurner), IsEmpty());
}

TEST(YesToACard, from_a_far_day_on_lets_the_need_live_until_then) {
    AskingScene scene = waiting_for_yes();
    scene.say_in_chat(kAsker, "ja, aber erst ab 1.3.2027");
    ASSERT_TRUE(scene.need().expires_at);
    EXPECT_GT(
        *scene.need().expires_at,
        std::chrono::sys_days(std::chrono::year(2027) / std::chrono::March / 3)
    );
}

TEST(YesToACard, that_says_more_than_whom_to_ask_lets_nothing_go) {
    for (const char* const words :
         {"ja, aber nicht an Galvanik Rodenbach und erst ab Montag",
          "ja, ohne Galvanik Rodenbach und 50 statt 20 Stück",
          "ok, only ask Dreherei Wolfstein",
          "Ja, bloß Dreherei Wolfstein fragen"}) {
        AskingScene scene = waiting_for_yes();
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
