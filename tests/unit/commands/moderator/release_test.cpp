#include "tests/unit/commands/moderator/by_the_moderator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(ByTheModerator, signs_that_decide_nothing_are_answered_by_nothing) {
    const auto with_sign = [&](const Sent& message, const char* sign, InboundKind kind) {
        InboundMessage said = scene_.chat(kModerator, sign);
        said.kind = kind;
        said.target = message.remote_id;
        said.answers_to = {message.remote_id};
        return scene_.say(said);
    };
    for (const char* const sign : {"🎉", "🙏", "❤", "😀", "👀"}) {
        EXPECT_TRUE(with_sign(card_, sign, InboundKind::reaction).empty()) << sign;
    }
    const auto released = says("ja");
    const Sent confirmed = to(released, kModerator).at(0);
    for (const Sent& message : {card_, confirmed}) {
        for (const char* const sign : {"🎉", "🙏", "❤", "😀", "👀"}) {
            EXPECT_TRUE(with_sign(message, sign, InboundKind::reaction).empty()) << sign;
            const auto written = with_sign(message, sign, InboundKind::text);
            for (const Sent& one : to(written, kModerator)) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("nicht sicher verstanden"))) << sign;
            }
        }
    }
    EXPECT_EQ(state(), NeedState::distributed);
}

TEST(Release, by_a_colleague_on_another_channel_is_confirmed_to_him_too) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say(scene.mail(kAskerMail, "Bedarf", kNeed));
    const auto sent = scene.say_in_chat(kAsker, "JA");
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed);
    EXPECT_EQ(to(sent, kAskerMail).size(), 1u);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kAskerMail));
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
}

TEST(Release, by_the_asker_waits_for_his_yes) {
    ClusterScene scene(released_by(config::Release::confirm));
    const auto card = scene.say_in_chat(kAsker, kNeedWithoutSize);
    EXPECT_EQ(card.size(), 1u);
    EXPECT_THAT(card[0].message.text, HasSubstr("JA"));
    const auto sent = scene.say_in_chat(kAsker, "JA");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_TRUE(to(scene.say_in_chat(kAsker, "JA"), kTurner).empty());
}

TEST(Release, by_the_asker_may_name_the_number_before_his_yes) {
    for (const char* const words : {"Zu B-2026-001: JA", "B-2026-001 ja", "re B-2026-001 - ok"}) {
        ClusterScene scene(released_by(config::Release::confirm));
        scene.say_in_chat(kAsker, kNeed);
        EXPECT_THAT(to(scene.say_in_chat(kAsker, words), kTurner), testing::SizeIs(1)) << words;
    }
}

TEST(Release, by_the_asker_works_with_a_tick_on_the_card) {
    ClusterScene scene(released_by(config::Release::confirm));
    const auto card = scene.say_in_chat(kAsker, kNeedWithoutSize);
    InboundMessage tick = scene.chat(kAsker, "✅");
    tick.kind = InboundKind::reaction;
    tick.target = card[0].remote_id;
    EXPECT_EQ(to(scene.say(tick), kTurner).size(), 1u);
}

TEST(Release, by_the_asker_is_not_given_by_a_moderator) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say_in_chat(kAsker, kNeedWithoutSize);
    EXPECT_TRUE(to(scene.say_in_chat(kModerator, "B-2026-001 ja"), kTurner).empty());
}

TEST_F(ByTheModerator, a_need_is_shown_to_him_and_goes_out_with_his_yes) {
    EXPECT_THAT(card_.message.text, HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(card_.message.text, HasSubstr("Pumpenbau Alsenz"));
    const auto sent = says("ja");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("freigegeben"));
    EXPECT_EQ(to(sent, kAsker).size(), 1u);
    EXPECT_TRUE(overrides().empty()) << "a yes to the proposal is no override";
}

TEST_F(ByTheModerator, a_tick_or_the_number_of_the_need_release_as_well) {
    InboundMessage tick = scene_.chat(kModerator, "✅");
    tick.kind = InboundKind::reaction;
    tick.target = card_.remote_id;
    EXPECT_EQ(to(scene_.say(tick), kTurner).size(), 1u);
    scene_.say_in_chat(kAsker, "30 Drehteile aus C45");
    EXPECT_EQ(to(scene_.say_in_chat(kModerator, "B-2026-002 frei"), kTurner).size(), 1u);
}

TEST_F(ByTheModerator, a_bare_number_of_the_list_is_asked_about_and_releases_nothing) {
    const std::string number = number_of("Dreherei Wolfstein");
    for (const std::string& words : {number, "Nr. " + number, std::string("1️⃣")}) {
        const auto sent = says(words);
        EXPECT_TRUE(to(sent, kTurner).empty()) << words;
        EXPECT_EQ(state(), NeedState::awaiting_release) << words;
        EXPECT_THAT(
            only_text(sent, kModerator),
            testing::AllOf(HasSubstr("Was soll ich mit"), HasSubstr("JA fragt alle auf der Liste"))
        ) << words;
    }
    EXPECT_TRUE(to(says("ohne " + number), kTurner).empty());
    EXPECT_THAT(to(says("ja"), kByMail), testing::SizeIs(1));
    EXPECT_FALSE(overrides().empty());
}

TEST_F(ByTheModerator, a_bare_yes_with_two_needs_waiting_is_asked_back) {
    scene_.say_in_chat(kAsker, "30 Drehteile aus C45");
    const auto sent = scene_.say_in_chat(kModerator, "ja");
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-001"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-002"));
}

class TwoModerators : public testing::Test {
protected:
    ClusterScene scene_{
        released_by(config::Release::moderator),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}};
};

TEST_F(TwoModerators, hear_of_a_need_one_after_the_other) {
    const auto first = scene_.say_in_chat(kAsker, kNeedWithoutSize);
    EXPECT_EQ(to(first, kModerator).size(), 1u);
    EXPECT_TRUE(to(first, kDeputy).empty());
    EXPECT_TRUE(scene_.wait(std::chrono::minutes(3 * 60 + 59)).empty());
    const auto second = scene_.wait(std::chrono::minutes(2));
    EXPECT_THAT(only_text(second, kDeputy), HasSubstr("Bisher hat niemand entschieden"));
    EXPECT_TRUE(to(second, kModerator).empty());
}

TEST_F(TwoModerators, who_decides_first_wins_and_the_other_is_told) {
    const auto card = to(scene_.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
    const auto deputy = to(scene_.wait(std::chrono::hours(5)), kDeputy).at(0);
    const auto sent = scene_.answer(deputy, "ja");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("schon erledigt"));
    const auto late = scene_.answer(card, "nein");
    EXPECT_THAT(only_text(late, kModerator), HasSubstr("schon erledigt"));
    EXPECT_TRUE(to(late, kAsker).empty());
}

TEST_F(TwoModerators, are_reminded_once_a_working_day_and_silence_releases_nothing) {
    scene_.say_in_chat(kAsker, kNeedWithoutSize);
    const auto sent = but_digests(scene_.wait(std::chrono::days(7)));
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_EQ(to(sent, kDeputy).size(), 1u);
    const auto reminders = to(sent, kModerator);
    EXPECT_GE(reminders.size(), 3u);
    EXPECT_LE(reminders.size(), 5u);
    EXPECT_THAT(reminders.at(0).message.text, HasSubstr("immer noch"));
}

}  // namespace
}  // namespace clusterlotse::test
