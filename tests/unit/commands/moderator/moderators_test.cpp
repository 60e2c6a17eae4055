#include "commands/moderator/moderators.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kHisMail = "lotse@moderation.test";

/// The moderator stands in the settings with Matrix and mail, and has a deputy.
class WithTwoAddresses : public testing::Test {
protected:
    /// As a contact of a profile he may say where he wants to be written to.
    void prefers_mail() {
        Profile profile = *scene_.core().office().profiles.find("silent");
        profile.contacts[0].matrix = kModerator;
        profile.contacts[0].email = kHisMail;
        profile.contacts[0].prefers = Channel::email;
        scene_.core().office().profiles.put(profile, scene_.clock().now());
    }

    ClusterScene scene_{
        ClusterScene::by_the_moderator(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}, {Channel::email, kHisMail}}};
};

TEST_F(WithTwoAddresses, a_moderator_gets_a_card_once_and_his_deputy_after_him) {
    const auto sent = scene_.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(to(sent, kModerator), SizeIs(1));
    EXPECT_THAT(to(sent, kHisMail), IsEmpty());
    const auto later = scene_.wait(std::chrono::hours(5));
    EXPECT_THAT(to(later, kDeputy), SizeIs(1));
    EXPECT_THAT(to(later, kHisMail), IsEmpty());
    EXPECT_THAT(to(scene_.wait(std::chrono::hours(24)), kHisMail), IsEmpty());
}

TEST_F(WithTwoAddresses, a_moderator_gets_it_where_his_profile_prefers_it) {
    prefers_mail();
    const auto sent = scene_.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(to(sent, kModerator), IsEmpty());
    EXPECT_THAT(to(sent, kHisMail), SizeIs(1));
}

TEST_F(WithTwoAddresses, a_card_does_not_stand_open_where_he_decided_from_the_other_address) {
    scene_.say_in_chat(kAsker, kNeed);
    const auto sent = scene_.say(scene_.mail(kHisMail, "B-2026-001", "B-2026-001 ja"));
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-001 ist schon erledigt"));
    EXPECT_THAT(only_text(sent, kHisMail), HasSubstr("B-2026-001 ist freigegeben"));
    EXPECT_THAT(to(sent, kDeputy), IsEmpty());
}

TEST_F(WithTwoAddresses, what_concerns_all_moderators_comes_to_each_person_once) {
    const auto sent = scene_.say_in_chat(kAsker, "An den Lotsen: Rufen Sie mich bitte zurück?");
    EXPECT_THAT(to(sent, kModerator), SizeIs(1));
    EXPECT_THAT(to(sent, kDeputy), SizeIs(1));
    EXPECT_THAT(to(sent, kHisMail), IsEmpty());
}

TEST_F(WithTwoAddresses, a_message_that_one_address_refuses_goes_to_the_other) {
    const auto card = to(scene_.say_in_chat(kAsker, kNeed), kModerator);
    ASSERT_THAT(card, SizeIs(1));
    scene_.core().desk().not_delivered(card[0].outbox_id, "forbidden");
    const auto again = to(scene_.take_outbox(), kHisMail);
    ASSERT_THAT(again, SizeIs(1));
    EXPECT_THAT(again[0].message.text, HasSubstr("wartet auf Ihre Freigabe"));
    EXPECT_THAT(to(scene_.answer(again[0], "ja"), kTurner), SizeIs(1));
    // And not back again.
    scene_.core().desk().not_delivered(again[0].outbox_id, "user_unknown");
    EXPECT_THAT(to(scene_.take_outbox(), kModerator), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
