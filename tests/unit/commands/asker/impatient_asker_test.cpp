#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(AnAskerWhoseNeedRuns, is_shown_how_it_stands_where_he_asks_for_answers) {
    for (const char* const words :
         {"Wann bekomme ich Antworten?",
          "Wann kriegen wir denn Angebote?",
          "When do I get answers?",
          "Wer hat den Auftrag?",
          "Wer bekommt den Auftrag?",
          "Who gets the order?"}) {
        AskingScene scene;
        scene.offer(kTurner);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001")) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("ufgehört"))) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Wozu gehört das"))) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
    }
}

TEST(AnAskerWhoseNeedRuns, may_want_more_firms_asked_by_their_number) {
    for (const char* const words :
         {"Bitte noch zwei Firmen mehr fragen",
          "Bitte zwei weitere Firmen anfragen",
          "noch 2 Firmen dazu fragen"}) {
        AskingScene scene;
        scene.offer(kTurner);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Wozu gehört das"))) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
    }
}

TEST(AFirm, whose_own_need_asks_who_has_room_posts_it) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "Wer hat Kapazität für 30 Buchsen aus C45, Drehen, Ø 40 x 50?");
    EXPECT_TRUE(scene.core().office().needs.find(2));
}

}  // namespace
}  // namespace clusterlotse::test
