// A moderator lets a need go on that was put aside, and nobody fits it any more.
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

/// Nobody turns any more.
void let_everybody_pause(ClusterScene& scene) {
    auto& office = scene.core().office();
    for (const char* const id : {"dreherei", "zerspaner", "english"}) {
        Profile profile = office.profiles.find(id).value();
        profile.paused_until =
            Date{std::chrono::year(2099), std::chrono::month(1), std::chrono::day(1)};
        office.profiles.put(profile, scene.clock().now());
        scene.core().profile_changed(id);
    }
}

NeedState state(ClusterScene& scene) {
    return scene.core().office().needs.find(1)->state.state();
}

/// He is told that nobody is there, and gets the need as one without a match; nobody hears that it
/// runs.
void expect_nobody(ClusterScene& scene, const std::vector<Sent>& sent) {
    EXPECT_EQ(state(scene), NeedState::no_match);
    const auto told = to(sent, kModerator);
    ASSERT_THAT(told, SizeIs(2));
    std::string both = told[0].message.text + told[1].message.text;
    EXPECT_THAT(
        both, AllOf(HasSubstr("finde weiterhin niemanden"), HasSubstr("Was soll ich tun?"))
    );
    EXPECT_TRUE(scene.core().office().timers.due(storage::TimerKind::nobody_found, 1));
    for (const Sent& one : to(sent, kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("Firmen angefragt")));
    }
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(ReleasedFromRest, a_need_that_nobody_was_asked_about_has_found_nobody_where_all_pause) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kModerator, "B-2026-001 zurückstellen bis 15.1.2027");
    ASSERT_EQ(state(scene), NeedState::parked);
    let_everybody_pause(scene);
    expect_nobody(scene, scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil es eilt"));
}

TEST(ReleasedFromRest, a_need_that_had_found_nobody_still_has_nobody) {
    for (const auto& needs : {ClusterScene::by_the_moderator(), ClusterScene::unlimited()}) {
        ClusterScene scene(needs);
        scene.say_in_chat(kAsker, "50 Stempel PVD-beschichten, TiN");
        scene.say_in_chat(kModerator, "B-2026-001 zurückstellen");
        ASSERT_EQ(state(scene), NeedState::parked);
        expect_nobody(scene, scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil es eilt"));
    }
}

TEST(ReleasedFromRest, a_need_that_he_had_by_phone_has_found_nobody_where_all_pause) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    scene.say_in_chat(kModerator, "B-2026-001 zurückstellen bis 15.1.2027");
    ASSERT_EQ(state(scene), NeedState::parked);
    let_everybody_pause(scene);
    expect_nobody(scene, scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil es eilt"));
}

TEST(ReleasedFromRest, a_need_whose_firms_all_declined_has_found_nobody) {
    AskingScene scene;
    for (const char* const reader : {kTurner, kByMail}) {
        scene.offer(reader, "6 Kapazität");
    }
    scene.say_in_chat(kModerator, "B-2026-001 zurückstellen");
    scene.offer(kEnglish, "6 capacity");
    ASSERT_EQ(state(scene), NeedState::parked);
    expect_nobody(scene, scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil es eilt"));
}

TEST(ReleasedFromRest, a_need_that_still_waits_for_an_answer_says_that_nobody_new_is_asked) {
    AskingScene scene;
    scene.say_in_chat(kModerator, "B-2026-001 zurückstellen");
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil es eilt");
    EXPECT_EQ(scene.state(), "distributed");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("läuft wieder"), HasSubstr("keine weitere Firma"))
    );
}

}  // namespace
}  // namespace clusterlotse::test
