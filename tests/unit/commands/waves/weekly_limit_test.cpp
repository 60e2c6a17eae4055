// No firm is asked more often within seven days than it may be, whoever wants it.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kNeedByCommand = "!bedarf 20 Drehteile aus 1.4301, Ø 40 x 120";
constexpr const char* kOtherNeedByCommand = "!bedarf 30 Buchsen drehen aus 1.4301, Ø 50 x 80";

config::NeedSettings at_most(int requests, config::Release release) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.requests_per_week = requests;
    needs.release = release;
    return needs;
}

/// "action firm" of each decision about the need.
std::vector<std::string> decisions(ClusterScene& scene, std::int64_t need_id) {
    std::vector<std::string> all;
    for (const auto& one : scene.core().office().overrides.of_need(need_id)) {
        all.push_back(one.action + " " + one.profile_id);
    }
    return all;
}

/// Two needs of the same work wait for the moderator, each with the same firms on its list.
class TwoLists : public testing::Test {
protected:
    explicit TwoLists(int most = 0) : scene_(at_most(most, config::Release::moderator)) {
        scene_.say_in_chat(kAsker, kNeedByCommand);
        scene_.say_in_chat(kAsker, kOtherNeedByCommand);
    }

    NeedState state(std::int64_t need) { return scene_.core().office().needs.find(need)->state; }

    ClusterScene scene_;
};

class OneAWeek : public TwoLists {
protected:
    OneAWeek() : TwoLists(1) {}
};

TEST_F(TwoLists, leave_out_a_firm_that_reached_its_own_limit_with_the_first) {
    scene_.core().office().readers.set_weekly_limit("dreherei", 1);
    EXPECT_THAT(to(scene_.say_in_chat(kModerator, "B-2026-001 freigeben"), kTurner), SizeIs(1));
    const auto sent = scene_.say_in_chat(kModerator, "B-2026-002 freigeben");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(to(sent, kEnglish), SizeIs(1));
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("B-2026-002 ist freigegeben"),
            HasSubstr("Dreherei Wolfstein kann ich nicht fragen: Sie hat diese Woche schon genug "
                      "Anfragen, 1 von höchstens 1."),
            Not(HasSubstr("Ein Wort genügt"))
        )
    );
    EXPECT_THAT(decisions(scene_, 2), ElementsAre("held_back dreherei"));
}

TEST_F(OneAWeek, are_not_released_to_others_than_the_moderator_saw) {
    scene_.say_in_chat(kModerator, "B-2026-001 freigeben");
    const auto sent = scene_.say_in_chat(kModerator, "B-2026-002 freigeben");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("1 von höchstens 1"));
    for (const char* firm : {kTurner, kByMail, kEnglish, kAsker}) {
        EXPECT_THAT(to(sent, firm), IsEmpty()) << firm;
    }
    EXPECT_EQ(state(2), NeedState::awaiting_release);
    EXPECT_THAT(decisions(scene_, 2), SizeIs(3));
    scene_.wait(std::chrono::days(8));
    scene_.say_in_chat(kModerator, "B-2026-002 + Wolfstein");
    EXPECT_THAT(to(scene_.say_in_chat(kModerator, "B-2026-002 freigeben"), kTurner), SizeIs(1));
}

TEST_F(OneAWeek, take_no_firm_at_its_limit_by_hand_before_the_release_or_after_it) {
    scene_.say_in_chat(kModerator, "B-2026-001 freigeben");
    scene_.say_in_chat(kAsker, "!bedarf 40 Achsen drehen aus 1.4301, Ø 20 x 90");
    const auto before = scene_.say_in_chat(kModerator, "B-2026-003 + Wolfstein");
    EXPECT_THAT(only_text(before, kModerator), HasSubstr("1 von höchstens 1"));
    scene_.say_in_chat(kModerator, "B-2026-003 + Galvanik Rodenbach");
    scene_.say_in_chat(kModerator, "B-2026-003 freigeben");
    ASSERT_EQ(state(3), NeedState::distributed);
    const auto after =
        scene_.say_in_chat(kModerator, "B-2026-003 + Wolfstein, weil er darum gebeten hat");
    EXPECT_THAT(only_text(after, kModerator), HasSubstr("1 von höchstens 1"));
    EXPECT_THAT(to(after, kTurner), IsEmpty());
    const auto log = scene_.core().office().overrides.of_need(3);
    ASSERT_EQ(log.back().action, "held_back");
    EXPECT_EQ(log.back().profile_id, "dreherei");
    EXPECT_THAT(log.back().reason, HasSubstr("darum gebeten"));
}

TEST(WeeklyLimit, holds_for_each_firm_over_any_seven_days) {
    ClusterScene scene(at_most(2, config::Release::automatic));
    int asked = 0;
    for (int day = 0; day < 7; ++day) {
        asked += static_cast<int>(to(scene.say_in_chat(kAsker, kNeedByCommand), kTurner).size());
        scene.wait(std::chrono::days(1));
    }
    EXPECT_EQ(asked, 2);
    scene.wait(std::chrono::hours(1));
    EXPECT_THAT(to(scene.say_in_chat(kAsker, kNeedByCommand), kTurner), SizeIs(1))
        << "the first is longer ago";
    EXPECT_THAT(to(scene.say_in_chat(kAsker, kNeedByCommand), kTurner), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
