#include "commands/endings/ending_reasons.hpp"
#include "commands/endings/need_again.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::ending_reason_besides;
using commands::wants_it_after_all;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(ReasonInWords, is_read_where_it_ends_the_need_itself) {
    for (const char* const words :
         {"Bitte zurückziehen, Kunde hat storniert",
          "Wir haben es jetzt selbst gemacht",
          "Haben wir jetzt selbst gemacht",
          "Unser Projekt wurde gestoppt",
          "Bitte stornieren, unser Kunde ist abgesprungen",
          "Cancel it, our customer cancelled",
          "we made them ourselves"}) {
        EXPECT_EQ(ending_reason_besides(words), "not_needed") << words;
    }
    EXPECT_FALSE(ending_reason_besides("Bitte zurückziehen"));
    EXPECT_FALSE(ending_reason_besides("Bitte zurückziehen, ich melde mich selbst wieder"));
}

TEST(ReasonInWords, is_not_asked_for_again_and_reaches_the_firms) {
    for (const char* const words :
         {"Bitte zurückziehen, Kunde hat storniert",
          "Haben wir jetzt selbst gemacht",
          "Cancel it, our customer cancelled"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(
                HasSubstr("niemanden mehr brauchen"),
                Not(HasSubstr("woran es lag")),
                Not(HasSubstr("Schade"))
            )
        ) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("braucht dafür niemanden mehr")) << words;
        EXPECT_EQ(scene.need().end_reason, "not_needed") << words;
    }
}

TEST(ReasonInWords, beside_a_withdrawal_leaves_it_one) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "Bitte zurückziehen, Kunde hat storniert");
    EXPECT_EQ(scene.state(), "withdrawn");
    AskingScene other;
    other.say_in_chat(kAsker, "Haben wir jetzt selbst gemacht");
    EXPECT_EQ(other.state(), "not_placed");
}

TEST(NeedAfterAll, is_wanted_in_plain_words) {
    for (const char* const words :
         {"Doch nicht, machen Sie bitte weiter",
          "wir brauchen es doch",
          "machen Sie bitte weiter",
          "Moment, nicht zurückziehen",
          "not after all, please go on"}) {
        EXPECT_TRUE(wants_it_after_all(words)) << words;
    }
    for (const char* const words :
         {"Danke", "Doch nicht?", "20 Drehteile aus 1.4301", "machen Sie 20 Drehteile", ""}) {
        EXPECT_FALSE(wants_it_after_all(words)) << words;
    }
}

TEST(NeedAfterAll, is_posted_anew_by_a_yes) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "doch 30 Stück");
    scene.say_in_chat(kAsker, "Bitte zurückziehen, Kunde hat storniert");
    const auto asked = scene.say_in_chat(kAsker, "Doch nicht, machen Sie bitte weiter");
    EXPECT_THAT(only_text(asked, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("JA")));
    const auto again = scene.say_in_chat(kAsker, "ja");
    EXPECT_FALSE(to(again, kTurner).empty());
    EXPECT_THAT(to(again, kAsker).front().message.text, HasSubstr("B-2026-002 · 30 Stück"));
    EXPECT_EQ(scene.state(), "withdrawn");
}

TEST(NeedAfterAll, stays_as_it_ended_by_a_no) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "zurückgezogen");
    scene.say_in_chat(kAsker, "doch nicht, bitte weitermachen");
    scene.say_in_chat(kAsker, "nein");
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

}  // namespace
}  // namespace clusterlotse::test
