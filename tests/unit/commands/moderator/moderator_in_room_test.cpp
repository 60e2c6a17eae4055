// What a moderator says in the room is done, and answered where nobody else reads it.
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

/// A need from the room that waits for the moderator.
class ModeratorInRoom : public testing::Test {
protected:
    ModeratorInRoom() { posted_ = scene_.say(post_); }

    storage::NeedRecord need() { return scene_.core().office().needs.find(1).value(); }

    std::string state_of(const std::string& profile) {
        const auto one = scene_.core().office().invitations.find(1, profile);
        return one ? std::string(name_of(one->state.state())) : "";
    }

    bool has_second_need() { return scene_.core().office().needs.find(2).has_value(); }

    InboundMessage mention(const std::string& words) {
        InboundMessage message = scene_.room(kModerator, words);
        message.mentions_bot = true;
        return message;
    }

    /// Below what the bot wrote about the need.
    std::vector<Sent> reply(const std::string& words) {
        InboundMessage message = mention(words);
        message.answers_to = {to(posted_, kRoom).at(0).remote_id};
        message.thread_root = post_.message_id;
        return scene_.say(message);
    }

    ClusterScene scene_{ClusterScene::by_the_moderator()};
    InboundMessage post_ = scene_.room(kAsker, "!bedarf 20 Drehteile aus 1.4301, Ø 40 x 120");
    std::vector<Sent> posted_;
};

TEST_F(ModeratorInRoom, changes_the_list_by_a_reply_and_reads_it_in_his_own_chat_alone) {
    ASSERT_EQ(state_of("dreherei"), "proposed");
    const auto sent = reply("nimm Wolfstein raus");
    EXPECT_EQ(state_of("dreherei"), "removed");
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Dreherei Wolfstein ist gestrichen"));
    EXPECT_EQ(to(sent, kModerator).front().message.place, Place::direct);
    EXPECT_FALSE(has_second_need());
}

TEST_F(ModeratorInRoom, decides_below_the_askers_own_words_as_well) {
    InboundMessage message = mention("ohne Wolfstein");
    message.answers_to = {post_.message_id};
    EXPECT_THAT(to(scene_.say(message), kRoom), IsEmpty());
    EXPECT_EQ(state_of("dreherei"), "removed");
    InboundMessage in_thread = mention("ohne Otterbach");
    in_thread.thread_root = post_.message_id;
    EXPECT_THAT(to(scene_.say(in_thread), kRoom), IsEmpty());
    EXPECT_EQ(state_of("zerspaner"), "removed");
}

TEST_F(ModeratorInRoom, releases_refuses_and_takes_it_by_phone_without_a_word_there) {
    struct Case {
        const char* words;
        NeedState state;
    };
    for (const Case& one :
         {Case{"freigeben", NeedState::distributed},
          Case{"ja, ohne Wolfstein", NeedState::distributed},
          Case{"ablehnen, weil zu klein", NeedState::rejected},
          Case{"da ruf ich selbst an", NeedState::by_phone},
          Case{"zurückstellen bis Juni", NeedState::parked}}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        const auto posted =
            scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301, Ø 40 x 120"));
        InboundMessage message = scene.room(kModerator, one.words);
        message.mentions_bot = true;
        message.answers_to = {to(posted, kRoom).at(0).remote_id};
        const auto sent = scene.say(message);
        EXPECT_EQ(scene.core().office().needs.find(1)->state, one.state) << one.words;
        EXPECT_THAT(to(sent, kModerator), SizeIs(1)) << one.words;
        for (const Sent& in_room : to(sent, kRoom)) {
            EXPECT_THAT(
                in_room.message.text,
                AllOf(Not(HasSubstr("Wolfstein")), Not(HasSubstr("Otterbach")))
            ) << one.words;
        }
        EXPECT_FALSE(scene.core().office().needs.find(2)) << one.words;
    }
}

TEST_F(ModeratorInRoom, is_understood_by_the_number_whole_or_in_short) {
    const auto whole = scene_.say(mention("B-2026-001 nimm Wolfstein raus"));
    EXPECT_THAT(to(whole, kRoom), IsEmpty());
    EXPECT_EQ(state_of("dreherei"), "removed");
    const auto end = scene_.say(mention("001 zurückstellen bis Juni"));
    EXPECT_THAT(to(end, kRoom), IsEmpty());
    EXPECT_EQ(need().state, NeedState::parked);
    ASSERT_TRUE(need().parked_until);
    EXPECT_EQ(need().parked_until->month(), std::chrono::June);
    EXPECT_FALSE(has_second_need());
}

TEST_F(ModeratorInRoom, is_asked_privately_which_where_he_names_none_and_nothing_is_done_yet) {
    for (const char* const words :
         {"2 und 4 auch fragen", "nimm Wolfstein raus", "zurückstellen bis Juni", "freigeben"}) {
        const auto sent = scene_.say(mention(words));
        EXPECT_THAT(to(sent, kRoom), IsEmpty()) << words;
        EXPECT_THAT(
            only_text(sent, kModerator),
            AllOf(HasSubstr("Welche Anfrage meinen Sie?"), HasSubstr("B-2026-001"))
        ) << words;
        EXPECT_EQ(state_of("dreherei"), "proposed") << words;
        EXPECT_EQ(need().state, NeedState::awaiting_release) << words;
        EXPECT_FALSE(has_second_need()) << words;
    }
    scene_.say(mention("nimm Wolfstein raus"));
    scene_.say_in_chat(kModerator, "1");
    EXPECT_EQ(state_of("dreherei"), "removed");
}

TEST_F(ModeratorInRoom, hears_privately_where_nothing_waits_for_an_order) {
    ClusterScene scene;
    InboundMessage message = scene.room(kModerator, "nimm Kessler raus");
    message.mentions_bot = true;
    const auto sent = scene.say(message);
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("keine Anfrage"));
}

TEST_F(ModeratorInRoom, hears_privately_whom_he_would_ask_and_why_not) {
    EXPECT_THAT(to(reply("wen fragst du?"), kRoom), IsEmpty());
    const auto sent = reply("warum nicht Rodenbach?");
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Galvanik Rodenbach"));
}

TEST_F(ModeratorInRoom, with_words_that_nobody_understands_below_a_need_is_asked_there_alone) {
    const auto sent = reply("hm, mal sehen");
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
    EXPECT_FALSE(has_second_need());
}

TEST_F(ModeratorInRoom, may_still_post_a_need_of_his_own) {
    const auto sent = scene_.say(mention("30 Frästeile aus Alu, 80 x 60 x 20, bis KW 12"));
    EXPECT_THAT(to(sent, kRoom), SizeIs(1));
    EXPECT_TRUE(has_second_need());
}

TEST_F(ModeratorInRoom, is_nothing_for_members_who_say_the_same) {
    InboundMessage message = scene_.room(kTurner, "nimm Otterbach raus");
    message.mentions_bot = true;
    message.answers_to = {to(posted_, kRoom).at(0).remote_id};
    scene_.say(message);
    EXPECT_EQ(state_of("zerspaner"), "proposed");
}

}  // namespace
}  // namespace clusterlotse::test
