#include "commands/wishes/request_wishes.hpp"

#include "tests/unit/commands/digest/digest_cluster.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace clusterlotse::test {
namespace {

using storage::DigestRhythm;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Cluster = WithDigest<ClusterScene>;
using Asking = WithDigest<AskingScene>;

TEST(Stop, right_after_ones_own_need_is_asked_what_it_means) {
    for (const char* const words : {"STOPP", "Stopp bitte, danke."}) {
        Cluster cluster;
        (void)cluster.say_in_chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301, Ø 40 x 120");
        const std::string asked =
            only_text(cluster.say_in_chat("@einkauf:cluster.test", words), "@einkauf:cluster.test");
        EXPECT_THAT(asked, HasSubstr("„B-2026-001 zurückgezogen“")) << words;
        EXPECT_THAT(asked, HasSubstr("STOPP ÜBERSICHT")) << words;
        EXPECT_EQ(cluster.reader("@einkauf:cluster.test").rhythm, DigestRhythm::weekly);
        (void)cluster.say_in_chat("@einkauf:cluster.test", "B-2026-001 zurückgezogen");
        EXPECT_EQ(cluster.office().needs.find(1)->state, NeedState::withdrawn);
        EXPECT_FALSE(cluster.office().needs.find(2)) << words;
    }
}

TEST(Wishes, a_pause_in_reply_to_a_request_stops_requests_to_the_firm_and_the_digest) {
    Asking scene;
    const auto request = to(scene.asked(), kTurner);
    ASSERT_EQ(request.size(), 1U);
    const auto said = scene.answer(request[0], "Pause für zwei Wochen bitte");
    EXPECT_THAT(
        only_text(said, kTurner),
        HasSubstr(
            "07.12.2026 frage ich Dreherei Wolfstein nicht an und schicke Ihnen keine Übersicht"
        )
    );
    EXPECT_EQ(scene.state_of("dreherei"), "asked") << "a pause is no answer";
    const auto next = scene.say_in_chat(kAsker, "30 Drehteile aus 1.4301, Ø 50 x 100");
    EXPECT_THAT(to(next, kTurner), IsEmpty());
    EXPECT_THAT(to(next, kByMail), Not(IsEmpty()));
    scene.say_in_chat(kTurner, "WEITER");
    EXPECT_EQ(scene.profile("dreherei").paused_until, std::nullopt);
    EXPECT_EQ(scene.reader(kTurner).paused_until, std::nullopt);
    EXPECT_THAT(
        to(scene.say_in_chat(kAsker, "35 Drehteile aus 1.4301, Ø 55 x 100"), kTurner),
        Not(IsEmpty())
    );
}

TEST(Wishes, an_answer_beside_a_pause_is_heard_too) {
    Asking scene;
    const auto request = to(scene.asked(), kTurner);
    const auto said = scene.answer(request[0], "Leider keine Kapazität. PAUSE 2 WOCHEN");
    EXPECT_EQ(scene.profile("dreherei").paused_until, day(2026, 12, 7));
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
    for (const Sent& one : to(said, kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("PAUSE")));
    }
}

TEST(Wishes, stop_in_reply_to_a_request_withdraws_consent_to_requests_and_nothing_else) {
    Asking scene;
    scene.agree_to_digest("dreherei");
    const auto request = to(scene.asked(), kTurner);
    const std::string said = only_text(scene.answer(request[0], "STOPP"), kTurner);
    EXPECT_THAT(
        said, HasSubstr("Anfragen schicke ich Ihnen keine mehr, WEITER ANFRAGEN hebt das auf.")
    );
    EXPECT_THAT(said, HasSubstr("STOPP ÜBERSICHT stellt auch sie ab"));
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::weekly);
    EXPECT_EQ(
        scene.profile("dreherei").contacts[0].consent->scope, std::vector<std::string>{"digest"}
    );
    EXPECT_THAT(
        to(scene.say_in_chat(kAsker, "30 Drehteile aus 1.4301, Ø 50 x 100"), kTurner), IsEmpty()
    );
}

TEST(Wishes, a_bare_stop_that_replies_to_nothing_is_of_the_digest) {
    Asking scene;
    scene.agree_to_digest("dreherei");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "STOPP"), kTurner),
        HasSubstr("STOPP ANFRAGEN stellt auch sie ab")
    );
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::off);
    EXPECT_TRUE(scene.office().members.request_recipient(scene.profile("dreherei")));
    scene.say_in_chat(kTurner, "STOPP ANFRAGEN");
    EXPECT_FALSE(scene.office().members.request_recipient(scene.profile("dreherei")));
}

TEST(Wishes, a_withdrawn_consent_stays_withdrawn_when_the_old_profile_is_imported_again) {
    Cluster scene;
    const Profile old = scene.profile("dreherei");
    scene.say_in_chat(kTurner, "STOPP ANFRAGEN");
    auto& office = scene.office();
    office.profiles.put(old, scene.clock().now());
    EXPECT_FALSE(office.members.request_recipient(scene.profile("dreherei")));
    Profile fresh = old;
    fresh.contacts[0].consent->given_on = day(2026, 11, 24);
    office.profiles.put(fresh, scene.clock().now());
    EXPECT_TRUE(office.members.request_recipient(scene.profile("dreherei"))) << "a newer consent";
    office.profiles.put(old, scene.clock().now());
    scene.say_in_chat(kTurner, "Anfragen wieder");
    EXPECT_TRUE(office.members.request_recipient(scene.profile("dreherei")));
}

TEST(Wishes, a_firm_with_another_contact_is_asked_through_him) {
    Cluster scene;
    Profile profile = scene.profile("dreherei");
    Contact other = profile.contacts[0];
    other.name = "Frau Wenz";
    other.matrix = "@wenz:cluster.test";
    profile.contacts.push_back(other);
    scene.office().profiles.put(profile, scene.clock().now());
    const auto said = only_text(scene.say_in_chat(kTurner, "keine Anfragen mehr bitte"), kTurner);
    EXPECT_THAT(said, HasSubstr("Dreherei Wolfstein frage ich über Frau Wenz weiter an"));
}

TEST(Wishes, a_firms_own_limit_wins_over_the_usual_one) {
    auto needs = ClusterScene::unlimited();
    needs.requests_per_week = 2;
    Cluster scene(needs);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "höchstens 1 Anfrage pro Woche"), kTurner),
        HasSubstr("höchstens einmal in der Woche")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "At most 3 requests a week"), kEnglish),
        HasSubstr("at most 3 times a week")
    );
    std::map<std::string, int> asked;
    for (const char* text :
         {"20 Drehteile aus 1.4301, Ø 40 x 120",
          "30 Drehteile aus 1.4301, Ø 50 x 100",
          "40 Drehteile aus 1.4301, Ø 60 x 100",
          "50 Drehteile aus 1.4301, Ø 70 x 100"}) {
        for (const Sent& one : scene.say_in_chat(kAsker, text)) {
            ++asked[one.message.recipient];
        }
    }
    EXPECT_EQ(asked[kTurner], 1);
    EXPECT_EQ(asked[kByMail], 2);
    EXPECT_EQ(asked[kEnglish], 3);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "Anfragen ohne Grenze"), kTurner),
        HasSubstr("die übliche von 2 in der Woche")
    );
    EXPECT_FALSE(commands::weekly_limit_reached(scene.office(), "dreherei"));
}

TEST(Wishes, of_a_need_stay_words_about_the_need) {
    Asking scene;
    const auto card = to(scene.asked(), kAsker);
    ASSERT_FALSE(card.empty());
    scene.answer(card[0], "pausieren bis KW 3");
    EXPECT_EQ(scene.state(), "parked");
    EXPECT_EQ(scene.profile("pumpen").paused_until, std::nullopt);
    scene.say_in_chat(kAsker, "weiter");
    EXPECT_NE(scene.state(), "parked");
    scene.say_in_chat(kAsker, "monatlich 20 Stück");
    EXPECT_EQ(scene.reader(kAsker).rhythm, DigestRhythm::weekly);
    scene.say_in_chat(kAsker, "unsubscribe");
    EXPECT_EQ(scene.reader(kAsker).rhythm, DigestRhythm::off);
}

TEST(Wishes, of_a_moderator_without_a_firm_are_about_his_digest_and_no_requests) {
    Cluster scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "STOPP ANFRAGEN"), kModerator),
        HasSubstr("einem Profil")
    );
    EXPECT_EQ(scene.reader(kModerator).rhythm, DigestRhythm::weekly);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Übersicht abbestellen"), kModerator),
        HasSubstr("abbestellt")
    );
    EXPECT_EQ(scene.reader(kModerator).rhythm, DigestRhythm::off);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "WEITER ÜBERSICHT"), kModerator),
        HasSubstr("jede Woche")
    );
    EXPECT_EQ(scene.reader(kModerator).rhythm, DigestRhythm::weekly);
}

}  // namespace
}  // namespace clusterlotse::test
