#include "commands/asker/running_matters.hpp"

#include "commands/desk/terms.hpp"
#include "commands/endings/plain_orders.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kPraise[] = {
    "Prima, machen", "passt, machen wir so", "super danke, weiter so"};

TEST(Praise, is_passed_on_to_nobody) {
    for (const char* const words : kPraise) {
        for (const bool by_mail : {false, true}) {
            AskingScene scene;
            const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "AW: Drehteile", words))
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
            EXPECT_THAT(only_text(sent, by_mail ? kAskerMail : kAsker), HasSubstr("Gern")) << words;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
        }
    }
}

TEST(Praise, is_asked_about_where_an_offer_waits) {
    for (const char* const words : {"Prima, machen", "passt, machen wir so"}) {
        AskingScene scene;
        scene.offer(kTurner);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(
            only_text(sent, kAsker), HasSubstr("Soll B-2026-001 an Dreherei Wolfstein gehen?")
        ) << words;
        EXPECT_NE(scene.state(), "awarded") << words;
        scene.say_in_chat(kAsker, "ja");
        EXPECT_EQ(scene.state(), "awarded") << words;
    }
    AskingScene scene;
    scene.offer(kTurner);
    const auto sent = scene.say_in_chat(kAsker, "super danke, weiter so");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Gern"));
}

TEST(Praise, is_no_order_and_no_need) {
    using commands::praise_in;
    for (const char* const words :
         {"machen Sie das",
          "passt",
          "ja",
          "super, weitermachen",
          "Prima, 30 Stück machen",
          "gut so",
          "danke",
          "Prima, wer macht das?"}) {
        EXPECT_FALSE(praise_in(words)) << words;
    }
}

TEST(OnlyTheseFirms, narrow_a_need_that_is_out) {
    for (const char* const words :
         {"nur an Dreherei Wolfstein", "bitte nur bei Dreherei Wolfstein anfragen"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ich frage niemanden mehr an")) << words;
        EXPECT_EQ(scene.need().wave, commands::kNoMoreWaves) << words;
        EXPECT_EQ(scene.state_of("zerspaner"), "asked") << words;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
    }
}

TEST(OnlyTheseFirms, are_asked_at_once_where_they_were_not) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "nur an Galvanik Rodenbach");
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("20 Drehteile"));
    EXPECT_EQ(scene.need().wave, commands::kNoMoreWaves);
    EXPECT_FALSE(scene.core().office().needs.find(2));
}

}  // namespace
}  // namespace clusterlotse::test
