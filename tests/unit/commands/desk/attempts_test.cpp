#include "commands/desk/attempts.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace clusterlotse::test {
namespace {

using commands::Attempt;
using commands::Outcome;
using commands::Purposes;
using commands::Scope;
using commands::Utterance;
using storage::Purpose;

/// A message as the attempts see it; nothing is done about it.
struct Heard {
    Heard(ClusterScene& scene, InboundMessage words)
        : message(std::move(words)),
          speaker(scene.core().office().members.speaker({message.channel, message.sender})),
          said(scene.core().office(), {message, speaker}) {}

    bool is_within(const Scope& scope) { return commands::is_within(scope, said); }

    InboundMessage message;
    commands::Speaker speaker;
    Utterance said;
};

Outcome taking(Utterance&) {
    return Outcome::taken;
}

Outcome leaving(Utterance&) {
    return Outcome::left;
}

Outcome ending(Utterance&) {
    return Outcome::ended;
}

Outcome failing(Utterance&) {
    ADD_FAILURE() << "was not to look at it";
    return Outcome::left;
}

TEST(Attempts, look_only_where_they_apply) {
    ClusterScene scene;
    Heard chat(scene, scene.chat(kAsker, "Hallo"));
    EXPECT_TRUE(chat.is_within({}));
    EXPECT_TRUE(chat.is_within({.places = commands::kInChat}));
    EXPECT_TRUE(chat.is_within({.places = commands::kPrivately}));
    EXPECT_FALSE(chat.is_within({.places = commands::kInRoom}));
    EXPECT_FALSE(chat.is_within({.places = commands::kByMail}));
    Heard mail(scene, scene.mail(kByMail, "Anfrage", "Hallo"));
    EXPECT_TRUE(mail.is_within({.places = commands::kByMail}));
    EXPECT_FALSE(mail.is_within({.places = commands::kInChat}));
    Heard room(scene, scene.room(kAsker, "Hallo"));
    EXPECT_TRUE(room.is_within({.places = commands::kInRoom}));
    EXPECT_FALSE(room.is_within({.places = commands::kPrivately}));
}

TEST(Attempts, look_only_at_whom_they_are_for) {
    ClusterScene scene;
    Heard member(scene, scene.chat(kTurner, "Hallo"));
    EXPECT_TRUE(member.is_within({.moderator = false, .firm = true}));
    EXPECT_FALSE(member.is_within({.moderator = true}));
    Heard moderator(scene, scene.chat(kModerator, "Hallo"));
    EXPECT_TRUE(moderator.is_within({.moderator = true}));
    EXPECT_FALSE(moderator.is_within({.moderator = false}));
    EXPECT_FALSE(moderator.is_within({.firm = true}));
}

TEST(Attempts, look_at_files_as_they_say) {
    ClusterScene scene;
    Heard words(scene, scene.chat(kAsker, "Hallo"));
    EXPECT_TRUE(words.is_within({.files = false}));
    EXPECT_FALSE(words.is_within({.files = true}));
    auto message = scene.chat(kAsker, "Hallo");
    message.attachments.emplace_back();
    Heard files(scene, message);
    EXPECT_TRUE(files.is_within({.files = true}));
    EXPECT_FALSE(files.is_within({.files = false}));
}

TEST(Attempts, know_the_message_that_is_answered_and_the_last_one) {
    ClusterScene scene;
    Heard first(scene, scene.chat(kAsker, "Hallo"));
    EXPECT_TRUE(first.is_within({.answers = false}));
    EXPECT_FALSE(first.is_within(commands::kBehindAnything));
    const auto sent = scene.say_in_chat(kAsker, kNeed);
    Heard behind(scene, scene.chat(kAsker, "Hallo"));
    EXPECT_TRUE(behind.is_within({.answers = false}));
    EXPECT_TRUE(behind.is_within(commands::kBehindAnything));
    EXPECT_TRUE(behind.is_within(commands::behind(Purpose::acknowledgement, Purpose::lesson)));
    EXPECT_FALSE(behind.is_within(commands::behind(Purpose::lesson)));
    EXPECT_FALSE(behind.is_within(commands::behind_all_but(Purpose::acknowledgement)));
    EXPECT_TRUE(behind.is_within(commands::behind_all_but(Purpose::lesson)));
    auto reply = scene.chat(kAsker, "Hallo");
    reply.answers_to = {sent.front().remote_id};
    EXPECT_TRUE(Heard(scene, reply).is_within({.answers = true}));
}

TEST(Attempts, end_with_the_first_that_takes_the_message) {
    ClusterScene scene;
    Heard heard(scene, scene.chat(kAsker, "Hallo"));
    const std::array list = {
        Attempt{"is for the room", {.places = commands::kInRoom}, &failing},
        Attempt{"leaves it", {}, &leaving},
        Attempt{"takes it", {}, &taking},
        Attempt{"comes too late", {}, &failing},
    };
    EXPECT_TRUE(commands::taken_by_one_of(list, heard.said));
    EXPECT_FALSE(commands::taken_by_one_of(std::span(list).first(2), heard.said));
}

TEST(Attempts, end_without_an_effect_where_one_says_so) {
    ClusterScene scene;
    Heard heard(scene, scene.chat(kAsker, "Hallo"));
    const std::array list = {Attempt{"ends it", {}, &ending}, Attempt{"is late", {}, &failing}};
    EXPECT_FALSE(commands::taken_by_one_of(list, heard.said));
}

TEST(Attempts, have_names_of_their_own) {
    for (const auto list :
         {commands::message_attempts(),
          commands::chat_attempts(),
          commands::free_text_attempts()}) {
        std::set<std::string_view> names;
        for (const Attempt& attempt : list) {
            EXPECT_TRUE(names.insert(attempt.name).second) << attempt.name;
        }
        EXPECT_FALSE(names.contains(""));
    }
}

/// A scope that no message is outside of.
bool is_for_everything(const Scope& scope) {
    return scope.places.room && scope.places.direct && scope.places.mail && !scope.answers &&
           !scope.moderator && !scope.firm && !scope.files && !scope.behind;
}

TEST(Attempts, leave_no_message_without_one) {
    EXPECT_TRUE(is_for_everything(commands::message_attempts().back().scope));
    EXPECT_TRUE(is_for_everything(commands::free_text_attempts().back().scope));
}

TEST(Attempts, know_what_to_do_behind_every_message_in_the_chat) {
    const auto list = commands::chat_attempts();
    const auto gate = std::ranges::find(
        list, std::string_view("is a need of its own, or small talk"), &Attempt::name
    );
    ASSERT_NE(gate, list.end());
    for (int at = 0; at <= static_cast<int>(Purpose::moderator_talk); ++at) {
        const auto purpose = static_cast<Purpose>(at);
        EXPECT_TRUE(std::any_of(gate + 1, list.end(), [&](const Attempt& attempt) {
            return attempt.scope.behind && attempt.scope.behind->has(purpose);
        })) << at;
    }
}

}  // namespace
}  // namespace clusterlotse::test
