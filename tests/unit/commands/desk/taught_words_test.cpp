// The words that the bot teaches are no need, whether or not one is open.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kTaught[] = {
    "EXTERN VERGEBEN",
    "VERGEBEN AN 1",
    "BITTE ANONYM",
    "Bedarf erledigt",
    "PLEASE KEEP US ANONYMOUS",
    "PLACED OUTSIDE",
    "AWARDED TO 2"};

TEST(TaughtWords, make_no_need_where_none_is_open) {
    for (const char* const words : kTaught) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find(1)) << words;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << words;
        EXPECT_EQ(to(sent, kAsker).size(), 1U) << words;
    }
}

TEST(TaughtWords, make_no_need_where_the_last_one_has_ended) {
    for (const char* const words : kTaught) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        scene.say_in_chat(kAsker, "zurückgezogen");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << words;
    }
}

TEST(TaughtWords, that_ask_for_a_call_reach_the_moderator_without_a_need) {
    for (const char* const words : {"BITTE ANRUFEN", "PLEASE CALL ME"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find(1)) << words;
        EXPECT_THAT(
            only_text(sent, kModerator),
            AllOf(HasSubstr("Pumpenbau Alsenz GmbH"), HasSubstr("bittet um einen Anruf"))
        ) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ruft Sie an")) << words;
    }
}

TEST(TaughtWords, that_ask_for_a_call_say_so_where_there_is_no_moderator) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "BITTE ANRUFEN"), kAsker),
        AllOf(HasSubstr("gibt es hier nicht"), HasSubstr("schreiben Sie mir einfach"))
    );
}

}  // namespace
}  // namespace clusterlotse::test
