// What a member is told who asks why it was not asked, with and without a moderator.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kSilent = "@still:cluster.test";
constexpr const char* kWhyNot = "B-2026-001: warum wurden wir nicht gefragt?";

TEST(WhyNotYou, sends_to_a_moderator_where_there_is_one) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kSilent, kWhyNot), kSilent),
        HasSubstr("Sagen Sie dem Lotsen Bescheid, dann sind Sie beim nächsten Mal dabei.")
    );
}

TEST(WhyNotYou, names_no_moderator_where_there_is_none) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kSilent, kWhyNot), kSilent),
        AllOf(HasSubstr("Schreiben Sie mir WEITER ANFRAGEN"), Not(HasSubstr("Lotse")))
    );
    scene.core().desk().not_delivered(to(asked, kTurner).front().outbox_id, "user_unknown");
    scene.take_outbox();
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, kWhyNot), kTurner),
        AllOf(HasSubstr("kam aber nicht bei Ihnen an"), Not(HasSubstr("Lotse")))
    );
}

TEST(WhyNotYou, sends_no_moderator_to_a_moderator) {
    ClusterScene scene(
        ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {{Channel::matrix, kSilent}}
    );
    scene.say_in_chat(kAsker, kNeed);
    for (const Sent& one : to(scene.say_in_chat(kSilent, kWhyNot), kSilent)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("Sagen Sie dem Lotsen")));
    }
}

}  // namespace
}  // namespace clusterlotse::test
