// A firm answers while the need is put aside.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(RestingNeed, stays_put_aside_where_a_firm_answers_and_both_hear_it) {
    for (const char* words : {"Interesse", "12 € das Stück", "3 Welche Toleranz gilt?"}) {
        AskingScene scene;
        scene.say_in_chat(kAsker, "B-2026-001 parken bis 15.1.2027");
        const auto sent = scene.offer(kTurner, words);
        EXPECT_EQ(scene.state(), "parked") << words;
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("bleibt geparkt bis 15.01.2027"), HasSubstr("WEITER"))
        ) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("zurzeit bis 15.01.2027 geparkt")) << words;
    }
}

TEST(RestingNeed, is_taken_up_on_its_day_with_the_answers_that_came_meanwhile) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 parken bis 15.1.2027");
    scene.offer(kTurner, "Interesse");
    EXPECT_THAT(to(scene.wait(20 * kDay), kTurner), IsEmpty()) << "nobody is reminded";
    EXPECT_EQ(scene.state(), "parked");
    scene.wait(35 * kDay);
    EXPECT_EQ(scene.state(), "answered");
}

TEST(RestingNeed, that_goes_on_says_nothing_of_it_any_more) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 parken bis 15.1.2027");
    scene.say_in_chat(kAsker, "B-2026-001 weiter");
    const auto sent = scene.offer(kTurner, "Interesse");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("geparkt")));
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("geparkt")));
}

}  // namespace
}  // namespace clusterlotse::test
