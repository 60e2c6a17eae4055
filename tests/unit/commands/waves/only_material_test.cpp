// Nobody makes the part, and somebody has its material: asker and moderator read which of both.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kFrame = "1 Rahmen aus S355, 1200 x 800, schweißen";

Profile dealer() {
    Profile firm = firm_with("handel", "Stahlhandel Kusel GmbH", {"steel_trade"});
    firm.text = "Stahlhandel: Träger, Bleche und Profile aus S235 und S355 ab Lager.";
    return firm;
}

TEST(OnlyMaterial, is_told_apart_from_the_work_that_nobody_does) {
    ClusterScene scene;
    add(scene, dealer());
    const auto sent = scene.say_in_chat(kAsker, kFrame);
    EXPECT_THAT(
        only_text(sent, kAsker),
        HasSubstr("macht hier niemand, nur den Werkstoff führt jemand: Stahlhandel Kusel GmbH")
    );
    EXPECT_THAT(
        only_text(sent, kModerator), HasSubstr("1  Stahlhandel Kusel GmbH (nur der Werkstoff passt")
    );
    EXPECT_TRUE(to(sent, "@handel:cluster.test").empty());
    const auto later = scene.wait(std::chrono::hours(30));
    EXPECT_THAT(
        to(later, kAsker).front().message.text, HasSubstr("nur den Werkstoff führt jemand")
    );
}

TEST(OnlyMaterial, is_told_beside_a_firm_that_pauses_and_does_the_work) {
    ClusterScene scene;
    add(scene, dealer());
    Profile welder = firm_with("schweiss", "Schweißerei Glan", {"welding"});
    welder.text = "Schweißen von Rahmen und Gestellen aus S355.";
    add(scene, welder);
    pause(scene, "schweiss", day(2026, 12, 2));
    scene.say_in_chat(kAsker, kFrame);
    const std::string told = to(scene.wait(std::chrono::hours(30)), kAsker).front().message.text;
    EXPECT_THAT(
        told,
        AllOf(
            HasSubstr("Eine Firma passt, sie macht aber gerade Pause."),
            HasSubstr("Den Werkstoff führt: Stahlhandel Kusel GmbH."),
            Not(HasSubstr("macht hier niemand"))
        )
    );
}

TEST(OnlyMaterial, of_two_firms_is_told_of_both) {
    ClusterScene scene;
    add(scene, dealer());
    Profile second = dealer();
    second.id = "handel2";
    second.name = "Stahlhof Lauter";
    add(scene, second);
    Profile welder = firm_with("schweiss", "Schweißerei Glan", {"welding"});
    welder.text = "Schweißen von Rahmen und Gestellen aus S355.";
    add(scene, welder);
    pause(scene, "schweiss", day(2026, 12, 2));
    scene.say_in_chat(kAsker, kFrame);
    EXPECT_THAT(
        to(scene.wait(std::chrono::hours(30)), kAsker).front().message.text,
        HasSubstr("Den Werkstoff führen: ")
    );
}

TEST(OnlyMaterial, is_no_word_that_nobody_does_the_work_where_whoever_does_it_has_declined) {
    for (const char* const no : {"leider keine Kapazität bis Mitte Januar", "3", "nein"}) {
        ClusterScene scene;
        add(scene, dealer());
        Profile welder = firm_with("schweiss", "Schweißerei Glan", {"welding"});
        welder.text = "Schweißen von Rahmen und Gestellen aus S355.";
        add(scene, welder);
        const auto asked = to(scene.say_in_chat(kAsker, kFrame), "@schweiss:cluster.test");
        auto sent = scene.answer(asked.at(0), no);
        for (Sent& one : scene.wait(std::chrono::hours(50))) {
            sent.push_back(std::move(one));
        }
        for (const Sent& one : to(sent, kAsker)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("macht hier niemand"))) << no;
            EXPECT_THAT(one.message.text, Not(HasSubstr("Stahlhandel"))) << no;
        }
    }
}

TEST(OnlyMaterial, is_offered_to_the_moderator_who_looks_for_one_more) {
    ClusterScene scene;
    add(scene, dealer());
    const auto sent = scene.say_in_chat(kAsker, kFrame);
    const auto asked = scene.answer(to(sent, kModerator).front(), "+");
    EXPECT_THAT(
        only_text(asked, kModerator),
        AllOf(HasSubstr("Wen soll ich"), HasSubstr("Stahlhandel Kusel GmbH (nur der Werkstoff"))
    );
    const auto done = scene.answer(to(asked, kModerator).front(), "1");
    EXPECT_FALSE(to(done, "@handel:cluster.test").empty());
}

TEST(OnlyMaterial, is_none_where_the_dealer_has_another_one_or_is_what_is_wanted) {
    ClusterScene scene;
    add(scene, dealer());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "1 Rahmen aus AlMgSi1, 1200 x 800, schweißen"), kAsker),
        Not(HasSubstr("Stahlhandel Kusel"))
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "500 kg Flachstahl S235 60x10"), kAsker),
        HasSubstr("• Stahlhandel Kusel GmbH")
    );
}

}  // namespace
}  // namespace clusterlotse::test
