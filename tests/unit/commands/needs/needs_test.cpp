#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/needs/dated_need.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Needs, that_name_no_work_are_asked_what_is_meant) {
    for (const char* const words : {"!bedarf sowas in 20x", "!bedarf kann das jemand machen?"}) {
        ClusterScene scene;
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, words), kAsker), HasSubstr("Welches Verfahren")
        ) << words;
    }
}

TEST(Needs, from_a_chat_are_numbered_understood_and_sent_to_the_fitting_firms) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, kNeedWithDate);
    const std::string card = only_text(sent, kAsker);
    EXPECT_THAT(card, StartsWith("B-2026-001"));
    EXPECT_THAT(card, HasSubstr("1.4301"));
    EXPECT_THAT(card, HasSubstr("Dreherei Wolfstein"));
    const std::string request = only_text(sent, "@dreher:cluster.test");
    EXPECT_THAT(request, HasSubstr("B-2026-001"));
    EXPECT_THAT(request, HasSubstr(kNeedWithDate));
    EXPECT_THAT(request, HasSubstr("Warum Sie:"));
    EXPECT_THAT(request, HasSubstr("26.11.2026"));
    EXPECT_THAT(request, Not(HasSubstr("Pumpenbau")));
}

TEST(Needs, are_to_be_answered_on_a_working_day) {
    ClusterScene scene;
    scene.wait(std::chrono::hours(72));  // to a Thursday
    const auto sent = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301 bis Sonntag, 29.11.2026");
    EXPECT_THAT(only_text(sent, "@dreher:cluster.test"), HasSubstr("bitte bis 27.11.2026"));
}

TEST(Needs, never_go_to_the_asker_the_paused_the_silent_or_another_trade) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, kNeedWithDate);
    EXPECT_EQ(to(sent, kAsker).size(), 1u);
    EXPECT_TRUE(to(sent, "@pause:cluster.test").empty());
    EXPECT_TRUE(to(sent, "@still:cluster.test").empty());
    EXPECT_TRUE(to(sent, "@galvanik:cluster.test").empty());
    EXPECT_TRUE(to(sent, "einkauf@pumpen.test").empty());
}

TEST(Needs, never_go_to_a_firm_the_asker_excluded_and_tell_nobody_whom) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeedWithDate) + ", bitte nicht an Wolfstein");
    EXPECT_TRUE(to(sent, "@dreher:cluster.test").empty());
    const std::string request = only_text(sent, "vertrieb@zerspaner.test");
    EXPECT_THAT(request, HasSubstr("20 Drehteile"));
    EXPECT_THAT(request, Not(HasSubstr("Wolfstein")));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Dreherei Wolfstein")));
}

TEST(Needs, reach_each_supplier_on_his_channel_in_his_language) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, kNeedWithDate);
    const auto by_mail = to(sent, "vertrieb@zerspaner.test");
    ASSERT_EQ(by_mail.size(), 1u);
    EXPECT_EQ(by_mail[0].message.place, Place::mail);
    EXPECT_THAT(by_mail[0].message.subject, HasSubstr("B-2026-001"));
    EXPECT_EQ(by_mail[0].message.reply_token.size(), 32u);
    EXPECT_THAT(only_text(sent, "@sam:cluster.test"), HasSubstr("Why you:"));
}

TEST(Needs, are_asked_of_at_most_one_wave) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 2;
    ClusterScene scene(needs);
    EXPECT_EQ(scene.say_in_chat(kAsker, kNeedWithDate).size(), 3u);
}

TEST(Needs, of_several_steps_are_asked_step_by_step_where_nobody_does_all) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, "20 Wellen drehen und galvanisch verzinken");
    EXPECT_EQ(to(sent, "@galvanik:cluster.test").size(), 1u);
    EXPECT_EQ(to(sent, "@dreher:cluster.test").size(), 1u);
    const std::string card = only_text(sent, kAsker);
    EXPECT_THAT(card, HasSubstr("Alle Schritte macht keine Firma allein"));
    EXPECT_THAT(card, HasSubstr(": Galvanik Rodenbach"));
    EXPECT_THAT(card, Not(HasSubstr("zurzeit niemanden")));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "20 Wellen drehen und nitrieren"), kAsker),
        HasSubstr("finde ich im Cluster zurzeit niemanden: ")
    );
}

TEST(Needs, of_parts_with_a_finish_go_to_those_who_make_them_and_to_those_who_finish_them) {
    for (const char* text :
         {"20 Wellen Ø 40 x 120 aus C45, galvanisch verzinkt",
          "20 Wellen Ø 40 x 120 aus C45 drehen und galvanisch verzinken"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        for (const char* firm : {kPlater, kTurner, kByMail, kEnglish}) {
            EXPECT_EQ(to(sent, firm).size(), 1u) << text << ": " << firm;
        }
    }
}

TEST(Needs, go_to_firms_that_fit_equally_well_in_turn) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 2;
    ClusterScene scene(needs);
    std::set<std::string> asked;
    for (int round = 0; round < 2; ++round) {
        for (const Sent& sent : scene.say_in_chat(kAsker, kNeedWithDate)) {
            asked.insert(sent.message.recipient);
        }
        scene.clock().advance(std::chrono::hours(1));
    }
    // The shop that is named after the work comes first, the other two take turns.
    EXPECT_EQ(asked.size(), 1u + 3u);
}

TEST(Needs, spare_a_supplier_who_had_his_weekly_share) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.requests_per_week = 1;
    ClusterScene scene(needs);
    scene.say_in_chat(kAsker, kNeedWithDate);
    EXPECT_EQ(scene.say_in_chat(kAsker, "50 Drehteile aus C45, Ø 30 mm").size(), 1u + 1u)
        << "asker and moderator only";
    scene.clock().advance(std::chrono::days(8));
    EXPECT_EQ(
        to(scene.say_in_chat(kAsker, "60 Drehteile aus C45, Ø 30 mm"), "@dreher:cluster.test")
            .size(),
        1u
    );
}

TEST(Needs, that_nobody_can_fill_are_told_so_and_reported_to_the_moderator) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, "50 Stempel PVD-beschichten, TiN");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("niemanden"));
    EXPECT_THAT(only_text(sent, "@lotse:cluster.test"), HasSubstr("PVD"));
    EXPECT_EQ(sent.size(), 2u);
}

TEST(Needs, get_consecutive_numbers_and_bad_ones_get_none) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, kNeedWithDate), kAsker), StartsWith("B-2026-001")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!bedarf"), kAsker), HasSubstr("Was brauchen Sie?")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!bedarf 😀"), kAsker), HasSubstr("Was brauchen Sie?")
    );
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "Vielen Dank!"), kAsker), HasSubstr("Gern"));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "Wie funktioniert das?"), kAsker), HasSubstr("!bedarf")
    );
    const std::string huge(1'000'000, 'x');
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!bedarf " + huge), kAsker), HasSubstr("kürzer")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!need 30 turned parts 1.4305"), kAsker),
        StartsWith("B-2026-002")
    );
}

TEST(Needs, with_markup_emoji_and_right_to_left_text_reach_the_supplier_unchanged) {
    ClusterScene scene;
    const std::string text =
        "20 Drehteile <b>1.4301</b> 🔩 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D & \"Ø 40\"";
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, text), "@dreher:cluster.test"), HasSubstr(text)
    );
}

TEST(Needs, hide_a_confidential_asker_in_every_request) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kAsker,
        "Vertraulich: 20 Drehteile aus 1.4301 für Pumpenbau Alsenz, Rückfragen an Erika Brandt, "
        "einkauf@pumpen.test, 0631 1234567"
    );
    for (const char* reader :
         {"@dreher:cluster.test", "vertrieb@zerspaner.test", "@sam:cluster.test"}) {
        const std::string request = only_text(sent, reader);
        EXPECT_THAT(request, HasSubstr("1.4301"));
        for (const char* name : {"Alsenz", "Brandt", "pumpen.test", "1234567"}) {
            EXPECT_THAT(request, Not(HasSubstr(name))) << reader;
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
