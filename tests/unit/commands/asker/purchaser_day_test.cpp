// A purchaser's day as he writes it: short, in the wrong order, and not always to whom he thinks.
#include "commands/desk/words_to_bot.hpp"
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

bool second_need(ClusterScene& scene) {
    return scene.core().office().needs.find_number("B-2026-002").has_value();
}

TEST(PurchasersDay, short_questions_ask_how_it_stands_and_go_to_no_firm) {
    for (const char* const words :
         {"gibts schon was?",
          "anything yet?",
          "wann meldet sich da wer?",
          "who answered?",
          "wie viele habt ihr angeschrieben?",
          "wer ist der Günstigste?",
          "wie steht es um die Laschen?",
          "wer?",
          "und?",
          "ist da jemand?"}) {
        AskingScene scene;
        scene.offer(kTurner, "12 €/Stück");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(
            only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("Antworten: 1 von 3"))
        ) << words;
    }
}

TEST(PurchasersDay, a_word_that_only_takes_note_is_read_by_no_firm) {
    for (const char* const words :
         {"hm", "ok", "aha", "wir melden uns", "danke, schaue ich mir an"}) {
        AskingScene scene;
        scene.offer(kTurner, "12 €/Stück");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << words;
        EXPECT_FALSE(second_need(scene)) << words;
    }
}

TEST(PurchasersDay, a_correction_behind_another_question_is_no_second_need) {
    for (const char* const words :
         {"vergiss die 20, wir brauchen 30",
          "forget the 20, we need 30",
          "no wait, 30",
          "nein, 30",
          "lieber 30 Stück"}) {
        AskingScene scene;
        scene.say_in_chat(kAsker, "und noch was");
        scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(second_need(scene)) << words;
        const auto need = scene.need();
        ASSERT_THAT(need.amendments, SizeIs(1)) << words;
        EXPECT_THAT(need.amendments[0], HasSubstr("30")) << words;
    }
}

TEST(PurchasersDay, whom_not_to_ask_is_told_to_nobody_who_was_asked) {
    for (const char* const words :
         {"schick das nicht an Galvanik Rodenbach",
          "bitte nicht an Galvanik Rodenbach, mit denen hatten wir Ärger",
          "nicht an Rodenbach bitte"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Nicht fragen werde ich")) << words;
    }
}

TEST(PurchasersDay, a_wish_to_stay_unnamed_is_for_the_need_on_the_card) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "anonym bitte");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), Not(HasSubstr("Wozu"))));
}

TEST(PurchasersDay, what_the_card_asked_for_is_for_all_though_one_firm_has_answered) {
    AskingScene scene;
    scene.offer(kTurner, "12 €/Stück");
    const auto sent = scene.say_in_chat(kAsker, "h6");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ist ergänzt"));
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("h6"));
}

TEST(PurchasersDay, the_same_words_once_more_are_another_need) {
    AskingScene scene;
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_TRUE(second_need(scene));
}

TEST(PurchasersDay, what_is_said_behind_two_works_holds_for_both) {
    for (const char* const words :
         {"40 Drehteile aus C45, Ø 30 x 60 und außerdem 200 Laschen verzinken, bis 15. März. Bitte "
          "nicht an Zerspanung Otterbach.",
          "Bis 15. März, nicht an Zerspanung Otterbach: 1) 40 Drehteile aus C45, Ø 30 x 60 und "
          "2) 200 Laschen verzinken",
          "- 40 Drehteile aus C45, Ø 30 x 60\n- 200 Laschen verzinken, alles bis 15. März\nNicht "
          "an "
          "Zerspanung Otterbach"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
        EXPECT_FALSE(second_need(scene)) << words;
        EXPECT_THAT(only_text(sent, kPlater), HasSubstr("15.03.2027")) << words;
    }
}

TEST(PurchasersDay, more_firms_are_asked_at_once_where_he_wants_that) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 2;
    needs.wave_after = std::chrono::hours(48);
    for (const char* const words : {"frag noch wen", "bitte noch andere fragen", "such weiter"}) {
        AskingScene scene(needs);
        const std::size_t before = scene.core().office().invitations.of_need(1).size();
        ASSERT_EQ(before, 2u);
        const auto sent = scene.say_in_chat(kAsker, words);
        if (std::string(words).starts_with("frag")) {
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Gern, ich frage eine weitere"))
                << words;
            EXPECT_EQ(scene.core().office().invitations.of_need(1).size(), 3u) << words;
            EXPECT_THAT(
                only_text(scene.say_in_chat(kAsker, "frag noch wen"), kAsker),
                HasSubstr("Sonst finde ich")
            );
        }
    }
}

TEST(PurchasersDay, no_takes_back_what_needed_the_number_of_a_need) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    scene.say_in_chat(kAsker, "!stand");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "zurückziehen"), kAsker), HasSubstr("Welchen Ihrer")
    );
    scene.say_in_chat(kAsker, "nein, doch nicht");
    scene.say_in_chat(kAsker, "1");
    EXPECT_EQ(scene.state(), "distributed");
}

TEST(PurchasersDay, a_firm_that_was_asked_nothing_and_declines_posts_no_need) {
    ClusterScene scene;
    for (const char* const words : {"leider keine Kapazität", "Sorry, no capacity"}) {
        scene.say(scene.mail(kByMail, "Kapazität", words));
        scene.say_in_chat(kTurner, words);
    }
    EXPECT_FALSE(scene.core().office().needs.find(1));
}

}  // namespace
}  // namespace clusterlotse::test
