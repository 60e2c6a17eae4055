// A moderator has one card before him and takes firms off or adds them by their numbers, in words
// of every day.
#include "tests/unit/commands/moderator/by_the_moderator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(FirmsByNumber, are_taken_off_the_only_card_in_words_of_every_day) {
    for (const char* const words :
         {"1 raus, die gießen nur",
          "1 raus",
          "ohne 1",
          "1 weglassen",
          "nimm 1 raus",
          "1 raus, die können nur Guss",
          "1 bitte raus, die drehen nur bis 50 mm",
          "1 weg, die schweißen bloß",
          "ohne 1, die fräsen nur",
          "ohne 1 - die gießen nur",
          "die 1 raus, die machen nur Blech",
          "Nr. 1 raus, gießen nur",
          "1 streichen, machen nur Schweißteile",
          "lass 1 weg, die haben nur kleine Maschinen",
          "nimm die 1 raus, die gießen nur.",
          "1 raus. Die gießen nur.",
          "1 raus (die gießen nur)",
          "1 raus: die gießen nur",
          "1 raus die gießen nur",
          "take 1 out, they only cast",
          "drop 1, they only do castings",
          "1 out, they only do sheet metal",
          "without 1, they only weld"}) {
        for (const bool as_reply : {false, true}) {
            ClusterScene scene{released_by(config::Release::moderator)};
            const Sent card = to(scene.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
            const auto sent =
                as_reply ? scene.answer(card, words) : scene.say_in_chat(kModerator, words);
            EXPECT_THAT(only_text(sent, kModerator), HasSubstr("ist gestrichen")) << words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
            int proposed = 0;
            for (const auto& one : scene.core().office().invitations.of_need(1)) {
                proposed += one.state == InvitationState::proposed ? 1 : 0;
            }
            EXPECT_EQ(proposed, 2) << words;
        }
    }
}

TEST(FirmsByNumber, keep_the_reason_that_stands_beside_them) {
    for (const auto& [words, reason] :
         {std::pair{"1 raus, die gießen nur", "die gießen nur"},
          std::pair{"ohne 1, die drehen nur bis 50 mm", "die drehen nur bis 50 mm"},
          std::pair{"drop 1, they only do castings", "they only do castings"}}) {
        ClusterScene scene{released_by(config::Release::moderator)};
        scene.say_in_chat(kAsker, kNeedWithoutSize);
        scene.say_in_chat(kModerator, words);
        const auto log = scene.core().office().overrides.of_need(1);
        ASSERT_THAT(log, SizeIs(1)) << words;
        EXPECT_EQ(log[0].action, "removed") << words;
        EXPECT_EQ(log[0].reason, reason) << words;
    }
}

TEST(FirmsByNumber, are_not_taken_off_on_a_condition_or_for_a_time) {
    for (const char* const words :
         {"1 raus, die nur falls 2 absagt", "ohne 1, das aber erst am Montag"}) {
        ClusterScene scene{released_by(config::Release::moderator)};
        const Sent card = to(scene.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
        const auto sent = scene.answer(card, words);
        EXPECT_THAT(only_text(sent, kModerator), Not(HasSubstr("ist gestrichen"))) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
