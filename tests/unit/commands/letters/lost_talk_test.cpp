// What asks or tells one person, and is refused by his server: where it goes then, and who hears
// it.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<Sent> lose(ClusterScene& scene, const Sent& one) {
    scene.core().desk().not_delivered(one.outbox_id, "mailbox_full");
    return scene.take_outbox();
}

void alter(ClusterScene& scene, const std::string& id, const std::function<void(Profile&)>& how) {
    Profile profile = scene.core().office().profiles.find(id).value();
    how(profile);
    scene.core().office().profiles.put(profile, scene.clock().now());
    scene.core().profile_changed(id);
}

std::vector<Sent> unverified_mail(ClusterScene& scene, const char* from) {
    InboundMessage mail = scene.mail(from, "Anfrage Wellen", "20 Drehteile aus 1.4301");
    mail.verdict = SenderVerdict::unknown;
    return scene.say(mail);
}

TEST(LostConfirmations, go_to_the_other_address_of_the_same_person_and_count_there) {
    ClusterScene scene;
    const auto question = unverified_mail(scene, kAskerMail);
    const auto again = lose(scene, to(question, kAskerMail).front());
    EXPECT_THAT(only_text(again, kAsker), HasSubstr("War das von Ihnen?"));
    EXPECT_THAT(only_text(again, kModerator), HasSubstr("an eine andere Adresse dort geschickt"));
    const auto sent = scene.answer(to(again, kAsker).front(), "Ja");
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
    EXPECT_THAT(to(sent, kAskerMail), IsEmpty()) << "that mailbox is full";
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
}

TEST(LostConfirmations, that_reach_nobody_are_told_to_the_moderator_and_hold_nothing_any_more) {
    ClusterScene scene;
    const auto question = unverified_mail(scene, kByMail);
    ASSERT_THAT(to(question, kByMail), SizeIs(1));
    EXPECT_THAT(
        only_text(lose(scene, to(question, kByMail).front()), kModerator),
        AllOf(
            HasSubstr("ob eine Nachricht („Anfrage Wellen“) wirklich von dort kommt"),
            HasSubstr("Zerspanung Otterbach"),
            HasSubstr("Ohne Antwort gilt die Nachricht nicht")
        )
    );
    auto& inbox = scene.core().office().inbox;
    EXPECT_EQ(inbox.held_count(kByMail, scene.clock().now() - std::chrono::hours(24)), 0);
    EXPECT_EQ(inbox.parked(10).size(), 1u);
}

TEST(LostQuestions, of_what_was_meant_go_to_the_other_address_with_the_words_that_wait) {
    AskingScene scene;
    alter(scene, "dreherei", [](Profile& firm) { firm.contacts[0].email = "werk@dreherei.test"; });
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    const auto which = scene.say_in_chat(kTurner, "Können wir, 12 € das Stück");
    ASSERT_THAT(only_text(which, kTurner), HasSubstr("Zu welcher"));
    const auto again = lose(scene, to(which, kTurner).front());
    EXPECT_THAT(only_text(again, "werk@dreherei.test"), HasSubstr("Zu welcher"));
    const auto settled = scene.answer(to(again, "werk@dreherei.test").front(), "2");
    EXPECT_THAT(only_text(settled, kAsker), HasSubstr("12 €"));
    EXPECT_THAT(to(settled, kTurner), IsEmpty());
    EXPECT_THAT(to(settled, "werk@dreherei.test"), SizeIs(1));
}

TEST(LostQuestions, go_on_to_no_third_address_and_are_then_told_to_the_moderator) {
    AskingScene scene;
    alter(scene, "dreherei", [](Profile& firm) { firm.contacts[0].email = "werk@dreherei.test"; });
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    const auto which = scene.say_in_chat(kTurner, "Können wir, 12 € das Stück");
    const auto again = lose(scene, to(which, kTurner).front());
    const auto last = lose(scene, to(again, "werk@dreherei.test").front());
    EXPECT_THAT(to(last, kTurner), IsEmpty()) << "it was refused there before";
    EXPECT_THAT(
        only_text(last, kModerator),
        AllOf(HasSubstr("Dreherei Wolfstein"), HasSubstr("Dort wartet jemand darauf"))
    );
}

TEST(LostQuestions, of_what_a_moderator_meant_are_told_to_his_deputy) {
    ClusterScene scene(
        ClusterScene::unlimited(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
    );
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "!bedarf 50 Wellen aus C45 drehen, Ø 30 x 200");
    const auto which = scene.say_in_chat(kModerator, "parken");
    ASSERT_THAT(to(which, kModerator), SizeIs(1));
    EXPECT_THAT(
        only_text(lose(scene, to(which, kModerator).front()), kDeputy),
        HasSubstr("Meine Frage, was gemeint ist")
    );
}

TEST(LostWordsToTheAsker, go_on_to_himself_at_once_and_to_a_colleague_by_day) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(20), std::chrono::hours(7)};
    ClusterScene scene(needs);
    alter(scene, "pumpen", [](Profile& firm) {
        Contact colleague = firm.contacts[0];
        colleague.name = "Karl Weber";
        colleague.matrix = "@weber:cluster.test";
        colleague.email.reset();
        firm.contacts.push_back(colleague);
    });
    scene.wait(std::chrono::hours(12));
    const auto said = scene.say_in_chat(kAsker, kNeed);
    const auto by_mail = lose(scene, to(said, kAsker).at(0));
    ASSERT_THAT(to(by_mail, kAskerMail), SizeIs(1));
    EXPECT_THAT(to(lose(scene, to(by_mail, kAskerMail)[0]), "@weber:cluster.test"), IsEmpty());
    EXPECT_THAT(
        only_text(
            to(scene.wait(std::chrono::hours(10)), "@weber:cluster.test"), "@weber:cluster.test"
        ),
        HasSubstr("B-2026-001")
    );
}

TEST(LostWordsOfAModerator, go_to_the_other_address_of_their_reader) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "Nachricht an den Lotsen: bitte melden");
    const auto said = scene.answer(to(asked, kModerator).front(), "Ich rufe morgen um zehn an.");
    const auto again = lose(scene, to(said, kAsker).front());
    EXPECT_THAT(only_text(again, kAskerMail), HasSubstr("morgen um zehn"));
    const auto lost = lose(scene, to(again, kAskerMail).front());
    EXPECT_THAT(to(lost, kAsker), IsEmpty());
    EXPECT_THAT(
        only_text(lost, kModerator),
        AllOf(HasSubstr("Die Nachricht des Lotsen an Pumpenbau"), Not(HasSubstr("um zehn")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
