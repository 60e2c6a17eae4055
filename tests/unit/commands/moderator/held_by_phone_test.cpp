// A need that a moderator holds by phone does not run out behind his back.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kModeratorMail = "lotse@cluster.test";

/// Of what was sent to the reader, what tells a moderator that his need runs out or has ended.
std::vector<Sent> told(const std::vector<Sent>& sent, const char* reader) {
    auto found = to(sent, reader);
    std::erase_if(found, [](const Sent& one) {
        return one.message.text.find("bei Ihnen und") == std::string::npos;
    });
    return found;
}

/// The moderator, whom a mail reaches too, has taken the need by phone; there is a deputy.
class HeldByPhone : public testing::Test {
protected:
    HeldByPhone() {
        scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
        scene_.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    }

    storage::NeedRecord need() { return scene_.core().office().needs.find(1).value(); }

    ClusterScene scene_{
        ClusterScene::by_the_moderator(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator},
         {Channel::email, kModeratorMail},
         {Channel::matrix, kDeputy}}};
};

TEST_F(HeldByPhone, is_announced_to_him_once_three_days_before) {
    ASSERT_EQ(need().state, NeedState::by_phone);
    EXPECT_THAT(told(scene_.wait(26 * kDay), kModerator), IsEmpty());
    const auto sent = scene_.wait(2 * kDay);
    EXPECT_THAT(
        only_text(told(sent, kModerator), kModerator),
        AllOf(
            HasSubstr("B-2026-001 von Pumpenbau Alsenz GmbH"),
            HasSubstr("läuft am 23.12.2026 ab"),
            HasSubstr("JA")
        )
    );
    EXPECT_THAT(told(sent, kModeratorMail), IsEmpty());
    EXPECT_THAT(told(sent, kDeputy), IsEmpty());
}

TEST_F(HeldByPhone, is_told_to_him_when_it_has_ended_and_may_still_be_settled) {
    scene_.wait(28 * kDay);
    const auto sent = scene_.wait(3 * kDay);
    EXPECT_EQ(need().state, NeedState::expired);
    const auto ended = told(sent, kModerator);
    EXPECT_THAT(only_text(ended, kModerator), HasSubstr("ist jetzt abgelaufen"));
    scene_.answer(ended.front(), "vergeben an Wolfstein, weil sie es gleich konnten");
    EXPECT_EQ(need().state, NeedState::awarded);
}

TEST_F(HeldByPhone, lives_on_with_his_yes_and_the_asker_hears_it_and_nobody_is_asked) {
    for (const char* const words : {"JA", "👍", "verlängern", "yes"}) {
        const auto notice = told(scene_.wait(28 * kDay), kModerator);
        ASSERT_THAT(notice, SizeIs(1)) << words;
        const auto sent = scene_.answer(notice.front(), words);
        EXPECT_EQ(need().state, NeedState::by_phone) << words;
        EXPECT_EQ(need().expires_at, scene_.clock().now() + 30 * kDay) << words;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("läuft weiter")) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("läuft weiter")) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
    }
    EXPECT_EQ(scene_.core().office().overrides.of_need(1).back().action, "renewed");
}

TEST_F(HeldByPhone, lives_on_with_a_bare_yes_in_his_chat_or_with_the_number) {
    scene_.wait(28 * kDay);
    EXPECT_THAT(only_text(scene_.say_in_chat(kModerator, "ja"), kModerator), HasSubstr("weiter"));
    EXPECT_EQ(need().state, NeedState::by_phone);
    scene_.wait(20 * kDay);
    scene_.say_in_chat(kModerator, "B-2026-001 verlängern");
    EXPECT_EQ(need().expires_at, scene_.clock().now() + 30 * kDay);
}

TEST_F(HeldByPhone, may_be_settled_in_answer_to_the_announcement) {
    const auto notice = told(scene_.wait(28 * kDay), kModerator);
    ASSERT_THAT(notice, SizeIs(1));
    scene_.answer(notice.front(), "extern vergeben, weil es eilte");
    EXPECT_EQ(need().state, NeedState::awarded_outside);
}

TEST_F(HeldByPhone, stays_with_him_where_the_asker_changes_it) {
    const auto sent = scene_.say_in_chat(kAsker, "B-2026-001 statt 20 lieber 30 Stück");
    EXPECT_EQ(need().state, NeedState::by_phone);
    EXPECT_EQ(need().amendments.size(), 1u);
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST_F(HeldByPhone, is_not_announced_to_moderators_where_it_waits_for_suppliers) {
    AskingScene scene;
    EXPECT_THAT(told(scene.wait(33 * kDay), kModerator), IsEmpty());
}

/// Of what was sent to the reader, what reminds of the call.
std::vector<Sent> reminders(const std::vector<Sent>& sent, const char* reader) {
    auto found = to(sent, reader);
    std::erase_if(found, [](const Sent& one) {
        return one.message.text.find("selbst darum kümmern") == std::string::npos &&
               one.message.text.find("Sie sich selbst kümmern") == std::string::npos;
    });
    return found;
}

TEST_F(HeldByPhone, is_called_to_mind_once_to_him_and_his_deputy_after_four_hours_of_office_time) {
    EXPECT_THAT(but_digests(scene_.wait(std::chrono::minutes(239))), IsEmpty());
    const auto sent = scene_.wait(std::chrono::minutes(2));
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("B-2026-001 von Pumpenbau Alsenz GmbH"), HasSubstr("wartet auf Ihren Anruf")
        )
    );
    EXPECT_THAT(only_text(sent, kDeputy), HasSubstr("können Sie einspringen?"));
    EXPECT_THAT(to(sent, kModeratorMail), IsEmpty());
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    const auto later = scene_.wait(20 * kDay);
    EXPECT_THAT(reminders(later, kModerator), IsEmpty());
    EXPECT_THAT(reminders(later, kDeputy), IsEmpty());
}

TEST_F(HeldByPhone, may_be_settled_by_the_deputy_who_was_reminded) {
    const auto sent = scene_.wait(5 * std::chrono::hours(1));
    scene_.answer(to(sent, kDeputy).front(), "doch anfragen");
    EXPECT_EQ(need().state, NeedState::distributed);
}

TEST_F(HeldByPhone, is_not_called_to_mind_where_it_was_settled_in_time) {
    scene_.say_in_chat(kModerator, "B-2026-001 extern vergeben, weil es eilte");
    const auto sent = scene_.wait(kDay);
    EXPECT_THAT(reminders(sent, kModerator), IsEmpty());
    EXPECT_THAT(reminders(sent, kDeputy), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
