#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The only decision logged of the first need, as "action profile: reason".
std::string decision(ClusterScene& scene) {
    const auto decisions = scene.core().office().overrides.of_need(1);
    std::string all;
    for (const auto& one : decisions) {
        all += (all.empty() ? "" : "; ") + one.action + " " + one.profile_id +
               (one.reason.empty() ? "" : ": " + one.reason);
    }
    return all;
}

struct Form {
    const char* words;
    const char* logged;
};

TEST(ModeratorsForms, take_firms_off_and_put_them_on_and_each_is_logged) {
    constexpr Form kForms[] = {
        {"raus: Otterbach", "removed zerspaner"},
        {"ohne Otterbach", "removed zerspaner"},
        {"Otterbach raus", "removed zerspaner"},
        {"-Otterbach", "removed zerspaner"},
        {"- Otterbach", "removed zerspaner"},
        {"out: Otterbach", "removed zerspaner"},
        {"den Otterbach lass weg", "removed zerspaner"},
        {"Otterbach raus wegen Reklamation", "removed zerspaner: Reklamation"},
        {"nimm noch Rodenbach dazu", "added galvanik"},
        {"+Rodenbach", "added galvanik"},
        {"+ Galvanik Rodenbach", "added galvanik"},
        {"dazu: Rodenbach", "added galvanik"},
        {"add Rodenbach please", "added galvanik"},
    };
    for (const Form& form : kForms) {
        AskingScene scene(ClusterScene::by_the_moderator());
        const auto sent = scene.say_in_chat(kModerator, form.words);
        EXPECT_EQ(decision(scene), form.logged) << form.words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << form.words;
    }
}

TEST(ModeratorsForms, tell_him_of_a_firm_of_another_trade_that_he_adds_and_let_him) {
    for (const char* const words : {"+ Rodenbach", "ja, und mit Galvanik Rodenbach"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        const auto sent = scene.say_in_chat(kModerator, words);
        EXPECT_THAT(
            only_text(sent, kModerator),
            HasSubstr("ist dabei. Im Profil der Firma steht allerdings nichts von Drehen.")
        ) << words;
        EXPECT_EQ(decision(scene), "added galvanik") << words;
    }
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "B-2026-001 + Galvanik Rodenbach"), kModerator),
        HasSubstr("ist angefragt. Im Profil der Firma steht allerdings nichts von Drehen.")
    );
}

TEST(ModeratorsForms, say_nothing_of_the_trade_where_the_firm_does_the_work) {
    AskingScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kModerator, "ohne Otterbach");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "+ Otterbach"), kModerator),
        AllOf(HasSubstr("ist dabei"), Not(HasSubstr("Im Profil")))
    );
}

TEST(ModeratorsForms, by_number_change_the_list_too) {
    for (const char* const words : {"3 weg", "-3", "raus: 3", "ohne die 3", "nur 1 und 2"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kModerator, words);
        EXPECT_THAT(decision(scene), testing::StartsWith("removed ")) << words;
        EXPECT_EQ(scene.core().office().overrides.of_need(1).size(), 1u) << words;
    }
}

TEST(ModeratorsForms, release_what_he_keeps_and_leave_the_rest_out) {
    AskingScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kModerator, "1 und 2 ja, Rest nicht");
    EXPECT_EQ(scene.core().office().overrides.of_need(1).size(), 1u);
    EXPECT_EQ(scene.state(), "distributed");
}

TEST(ModeratorsForms, refuse_with_a_reason_or_take_it_by_phone) {
    constexpr Form kForms[] = {
        {"ablehnen: kein Fall für uns", "rejected : kein Fall für uns"},
        {"abgelehnt, machen wir nicht im Cluster", "rejected : machen wir nicht im Cluster"},
        {"reject: not for us", "rejected : not for us"},
        {"ich rufe an", "by_phone "},
        {"I'll call them", "by_phone "},
        {"B-2026-001: hab grad mit Frau Brandt telefoniert, übernehme ich", "by_phone "},
    };
    for (const Form& form : kForms) {
        AskingScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kModerator, form.words);
        EXPECT_EQ(decision(scene), form.logged) << form.words;
        EXPECT_THAT(scene.state(), AnyOf(Eq("rejected"), Eq("by_phone"))) << form.words;
    }
}

TEST(ModeratorsForms, ask_for_the_reason_that_is_missing_and_note_it) {
    AskingScene scene(ClusterScene::by_the_moderator());
    const auto sent = scene.say_in_chat(kModerator, "raus: Otterbach");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Ein Wort genügt"));
    scene.say_in_chat(kModerator, "liefert gerade schlecht");
    EXPECT_EQ(decision(scene), "removed zerspaner: liefert gerade schlecht");
}

TEST(ModeratorsForms, may_be_a_reaction) {
    AskingScene scene(ClusterScene::by_the_moderator());
    const Sent card = to(scene.asked(), kModerator).front();
    scene.react(card, kModerator, "☎");
    EXPECT_EQ(decision(scene), "by_phone ");
}

}  // namespace
}  // namespace clusterlotse::test
