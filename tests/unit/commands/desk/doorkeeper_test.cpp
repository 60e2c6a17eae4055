#include "tests/support/asking_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* kMember = "einkauf@pumpen.test";

TEST(Strangers, are_told_once_a_day_how_to_join_and_create_nothing) {
    ClusterScene scene;
    const auto told = scene.say_in_chat("@fremd:cluster.test", "20 Drehteile aus 1.4301");
    EXPECT_THAT(only_text(told, "@fremd:cluster.test"), HasSubstr("Geschäftsstelle"));
    EXPECT_EQ(told.size(), 1u);
    EXPECT_TRUE(scene.say_in_chat("@fremd:cluster.test", "Hallo?").empty());
    scene.clock().advance(std::chrono::hours(25));
    EXPECT_EQ(scene.say_in_chat("@fremd:cluster.test", "Hallo?").size(), 1u);
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-001"));
}

TEST(Strangers, are_sent_to_no_office_where_there_is_none) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    const auto told = scene.say_in_chat("@fremd:cluster.test", "20 Drehteile aus 1.4301");
    EXPECT_THAT(
        only_text(told, "@fremd:cluster.test"),
        AllOf(
            HasSubstr("in keinem Profil"),
            Not(HasSubstr("Geschäftsstelle")),
            Not(HasSubstr("office"))
        )
    );
    scene.say_in_chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301");
    const auto call = scene.say_in_chat("@einkauf:cluster.test", "bitte anrufen");
    EXPECT_THAT(only_text(call, "@einkauf:cluster.test"), Not(HasSubstr("Geschäftsstelle")));
}

TEST(Strangers, by_mail_get_an_automatic_reply_that_no_machine_answers) {
    ClusterScene scene;
    const auto told = scene.say(scene.mail("neu@firma.test", "Anfrage", "20 Drehteile"));
    ASSERT_EQ(told.size(), 1u);
    EXPECT_TRUE(told[0].message.automatic_reply);
}

TEST(Strangers, are_not_known_by_their_display_name) {
    ClusterScene scene;
    InboundMessage message = scene.chat("@fremd:cluster.test", "20 Drehteile aus 1.4301");
    message.sender_name = "@einkauf:cluster.test";
    EXPECT_THAT(only_text(scene.say(message), "@fremd:cluster.test"), HasSubstr("Geschäftsstelle"));
}

TEST(UnverifiedMails, cause_one_question_and_become_a_need_by_its_answer) {
    ClusterScene scene;
    InboundMessage mail = scene.mail(kMember, "Anfrage", "20 Drehteile aus 1.4301");
    mail.verdict = SenderVerdict::unknown;
    const auto question = scene.say(mail);
    ASSERT_EQ(question.size(), 1u);
    EXPECT_EQ(question[0].message.recipient, kMember);
    EXPECT_THAT(question[0].message.text, HasSubstr("War das von Ihnen?"));
    InboundMessage yes = scene.mail(kMember, "AW: Haben Sie das geschrieben?", "Ja");
    yes.verdict = SenderVerdict::unknown;
    yes.reply_token = question[0].message.reply_token;
    const auto sent = scene.say(yes);
    EXPECT_THAT(only_text(sent, kMember), StartsWith("B-2026-001"));
    EXPECT_EQ(to(sent, kMember).front().message.reply_to, mail.message_id);
    EXPECT_EQ(to(sent, "@dreher:cluster.test").size(), 1u);
    yes.key += "-again";
    EXPECT_TRUE(to(scene.say(yes), "@dreher:cluster.test").empty())
        << "confirmed twice is one need";
}

TEST(UnverifiedMails, that_are_disowned_are_dropped) {
    ClusterScene scene;
    InboundMessage mail = scene.mail(kMember, "Anfrage", "20 Drehteile aus 1.4301");
    mail.verdict = SenderVerdict::fail;
    const auto question = scene.say(mail);
    ASSERT_EQ(question.size(), 1u);
    InboundMessage no = scene.mail(kMember, "AW", "Das waren wir nicht, bitte löschen!");
    no.reply_token = question[0].message.reply_token;
    scene.say(no);
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-001"));
}

TEST(UnverifiedMails, cannot_flood_the_registered_address) {
    ClusterScene scene;
    int questions = 0;
    for (int i = 0; i < 20; ++i) {
        InboundMessage mail = scene.mail(kMember, "Anfrage", std::to_string(i) + " Drehteile");
        mail.verdict = SenderVerdict::unknown;
        questions += static_cast<int>(scene.say(mail).size());
    }
    EXPECT_EQ(questions, 5);
    EXPECT_EQ(scene.core().office().inbox.parked(100).size(), 15u);
}

TEST(Limits, do_not_touch_sixty_messages_an_hour_and_stop_the_next) {
    ClusterScene scene;
    for (int i = 0; i < 60; ++i) {
        EXPECT_EQ(scene.say_in_chat("@einkauf:cluster.test", "!hilfe").size(), 1u) << i;
    }
    EXPECT_THAT(
        only_text(scene.say_in_chat("@einkauf:cluster.test", "!hilfe"), "@einkauf:cluster.test"),
        AllOf(
            HasSubstr("Pause"),
            HasSubstr("in einer Stunde noch einmal"),
            Not(HasSubstr("sieht die übrigen durch"))
        )
    ) << "nobody reads what is put aside";
    EXPECT_TRUE(scene.say_in_chat("@einkauf:cluster.test", "!hilfe").empty());
    scene.clock().advance(std::chrono::minutes(61));
    EXPECT_EQ(scene.say_in_chat("@einkauf:cluster.test", "!hilfe").size(), 1u);
}

TEST(Limits, hold_for_edits_too_and_not_for_deletions) {
    AskingScene scene;
    InboundMessage answer = scene.chat(kTurner, "12 € das Stück");
    answer.answers_to = {to(scene.asked(), kTurner).front().remote_id};
    scene.say(answer);
    for (int i = 0; i < 70; ++i) {
        InboundMessage edit = scene.chat(kTurner, std::to_string(13 + i) + " € das Stück");
        edit.kind = InboundKind::edit;
        edit.target = answer.message_id;
        const auto sent = scene.say(edit);
        EXPECT_TRUE(i < 59 || to(sent, kAsker).empty()) << i;
    }
    EXPECT_EQ(scene.core().office().inbox.parked(100).size(), 11u);
    InboundMessage deletion = scene.chat(kTurner, "");
    deletion.kind = InboundKind::redaction;
    deletion.target = answer.message_id;
    EXPECT_FALSE(scene.say(deletion).empty());
    EXPECT_EQ(scene.core().office().inbox.parked(100).size(), 11u);
}

TEST(UnreadableChats, are_explained_once) {
    ClusterScene scene;
    InboundMessage message = scene.chat("@einkauf:cluster.test", "");
    message.kind = InboundKind::unreadable;
    EXPECT_THAT(only_text(scene.say(message), "@einkauf:cluster.test"), HasSubstr("verschlüsselt"));
    message.key += "2";
    EXPECT_TRUE(scene.say(message).empty());
}

TEST(UnreadableMails, are_answered_with_what_to_do) {
    ClusterScene scene;
    InboundMessage mail = scene.mail(kMember, "Zeichnungen", "");
    mail.kind = InboundKind::unreadable;
    EXPECT_THAT(only_text(scene.say(mail), kMember), HasSubstr("ohne Anhänge"));
}

TEST(ParkedMessage, is_told_to_the_moderator_with_its_sender_and_first_words) {
    ClusterScene scene;
    InboundMessage message = scene.mail("einkauf@pumpen.test", "Wellen", "Wir suchen\nvieles");
    scene.core().desk().parked(message);
    EXPECT_THAT(
        only_text(scene.take_outbox(), kModerator),
        testing::AllOf(
            HasSubstr("Bitte antworten Sie selbst"),
            HasSubstr("Erika Brandt, Pumpenbau Alsenz GmbH, einkauf@pumpen.test"),
            HasSubstr("Betreff: Wellen"),
            HasSubstr("„Wir suchen“")
        )
    );
}

TEST(TooLongANeed, is_refused_with_a_limit_as_people_write_it) {
    ClusterScene scene;
    const std::string text = "20 Drehteile " + std::string(20'100, 'x');
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, text), kAsker), HasSubstr("zehn Seiten, 20.000 Zeichen")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "!search " + text), kEnglish), HasSubstr("20,000")
    );
}

}  // namespace
}  // namespace clusterlotse::test
