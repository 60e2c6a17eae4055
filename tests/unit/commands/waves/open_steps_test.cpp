// A step that nobody does, or no more, while the others go on: who hears it, and what helps.
#include "tests/unit/commands/waves/chain_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kNitrider = "@nitrier:cluster.test";
constexpr const char* kNitrided = "20 Wellen drehen und nitrieren, Ø 40 x 120";
constexpr const char* kPlated = "20 Wellen drehen und galvanisch verzinken, Ø 40 x 120";

Profile nitrider() {
    return worker("nitrier", "Härterei Glantal", {work("nitriding")});
}

/// One that takes only short parts.
Profile short_nitrider() {
    Profile firm = nitrider();
    firm.capabilities[0].length_mm = Range{{}, 60};
    return firm;
}

TEST(AStepThatNobodyDoes, comes_with_what_might_help_while_the_other_steps_go_on) {
    ChainScene scene;
    scene.add(short_nitrider());
    const auto sent = scene.say_in_chat(kAsker, kNitrided);
    EXPECT_EQ(scene.state(), NeedState::distributed);
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(to(sent, kNitrider), IsEmpty());
    EXPECT_THAT(
        all_text(sent, kAsker),
        AllOf(
            HasSubstr("zurzeit niemanden: Nitrieren"),
            HasSubstr("Für Nitrieren finde ich im Cluster zurzeit niemanden, die übrigen Schritte "
                      "laufen weiter."),
            HasSubstr("1  Härterei Glantal trotzdem fragen (")
        )
    );
    const auto picked = scene.say_in_chat(kAsker, "1");
    EXPECT_THAT(to(picked, kNitrider), SizeIs(1));
    EXPECT_THAT(to(picked, kTurner), IsEmpty()) << "nothing changed for him";
    EXPECT_THAT(only_text(picked, kAsker), HasSubstr("Härterei Glantal"));
    EXPECT_EQ(scene.state(), NeedState::distributed);
}

TEST(AStepThatNobodyDoes, is_told_to_the_moderator_beside_who_does_the_others) {
    ChainScene scene;
    const auto sent = scene.say_in_chat(
        kAsker, "20 Wellen drehen, galvanisch verzinken und nitrieren, Ø 40 x 120"
    );
    EXPECT_THAT(
        all_text(sent, kModerator) + all_text(scene.wait(std::chrono::hours(24)), kModerator),
        AllOf(
            HasSubstr("Für die übrigen Schritte habe ich angefragt (Drehen: "),
            HasSubstr(" · Verzinken: Galvanik Rodenbach)")
        )
    );
}

TEST(AStepThatNobodyDoes, is_searched_for_in_a_wider_circle_at_one_word) {
    ChainScene scene;
    Profile far = nitrider();
    far.city = "Saarbrücken";
    far.postcode = "66111";
    scene.add(far);
    const auto sent = scene.say_in_chat(
        kAsker, std::string(kNitrided) + ", Anbieter im Umkreis von 20 km um Kaiserslautern"
    );
    ASSERT_EQ(scene.state(), NeedState::distributed);
    EXPECT_THAT(all_text(sent, kAsker), HasSubstr("km suchen"));
    const auto picked = scene.say_in_chat(kAsker, "größerer Umkreis");
    EXPECT_THAT(to(picked, kNitrider), SizeIs(1));
}

TEST(AStepThatNobodyDoes, is_searched_for_in_a_wider_circle_at_its_word_after_answers_have_come) {
    ChainScene scene;
    Profile far = nitrider();
    far.city = "Saarbrücken";
    far.postcode = "66111";
    scene.add(far);
    const auto sent = scene.say_in_chat(
        kAsker, std::string(kNitrided) + ", Anbieter im Umkreis von 20 km um Kaiserslautern"
    );
    scene.answer(to(sent, kTurner).front(), "12 € das Stück");
    ASSERT_EQ(scene.state(), NeedState::answered);
    const auto picked = scene.say_in_chat(kAsker, "B-2026-001 größerer Umkreis");
    EXPECT_THAT(to(picked, kNitrider), SizeIs(1));
}

TEST(AStepThatNobodyDoes, is_offered_in_parts_where_nobody_takes_all_pieces) {
    ChainScene scene;
    Profile firm = nitrider();
    firm.capabilities[0].lot = Range{{}, 100};
    scene.add(firm);
    const auto sent = scene.say_in_chat(kAsker, "500 Wellen drehen und nitrieren, Ø 40 x 120");
    ASSERT_EQ(scene.state(), NeedState::distributed);
    EXPECT_THAT(all_text(sent, kAsker), HasSubstr("die Menge teilen, höchstens 100 Stück"));
    const auto picked = scene.say_in_chat(kAsker, "teilen");
    EXPECT_THAT(to(picked, kNitrider), SizeIs(1));
}

TEST(AStepWhoseFirmsDeclined, goes_to_the_next_firm_at_once_though_others_are_still_asked) {
    ChainScene scene;
    const auto sent = scene.say_in_chat(kAsker, kPlated);
    scene.add(worker("zink", "Zinkbad Appel", {work("zinc_plating")}));
    const auto declined = scene.answer(to(sent, kPlater).front(), "6 Termin");
    EXPECT_THAT(to(declined, "@zink:cluster.test"), SizeIs(1));
    EXPECT_THAT(
        all_text(declined, kAsker),
        AllOf(HasSubstr("ist von den gefragten Firmen niemand dabei"), HasSubstr("Zinkbad Appel"))
    );
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        EXPECT_THAT(to(declined, firm), IsEmpty());
    }
}

TEST(AStepWhoseFirmsDeclined, is_told_to_the_asker_and_the_moderator_where_nobody_else_does_it) {
    ChainScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, "20 Wellen aus 1.4401 drehen und galvanisch verzinken");
    const auto declined = scene.answer(to(sent, kPlater).front(), "6 Werkstoff");
    EXPECT_EQ(scene.state(), NeedState::distributed);
    EXPECT_THAT(
        all_text(declined, kAsker),
        AllOf(
            HasSubstr("finde ich im Cluster zurzeit niemanden, die übrigen Schritte"),
            HasSubstr("Der Lotse weiß es und hört sich um; auch eine Hochschule"),
            HasSubstr("auch 1.4404")
        )
    );
    const auto card = to(declined, kModerator);
    ASSERT_FALSE(card.empty());
    EXPECT_THAT(
        all_text(declined, kModerator),
        AllOf(HasSubstr("finde ich im Cluster niemanden"), HasSubstr("„Hochschule“"))
    );
    EXPECT_THAT(
        only_text(scene.answer(card.front(), "EEN"), kModerator),
        HasSubstr("Enterprise Europe Network")
    );
    EXPECT_EQ(scene.state(), NeedState::distributed) << "the other steps go on";
}

TEST(AStepWhoseFirmsDeclined, is_not_forgotten_where_two_firms_said_yes_to_the_other) {
    ChainScene scene;
    const auto sent = scene.say_in_chat(kAsker, kPlated);
    scene.answer(to(sent, kTurner).front(), "1");
    scene.answer(to(sent, kByMail).front(), "1");
    scene.add(worker("zink", "Zinkbad Appel", {work("zinc_plating")}));
    const auto declined = scene.answer(to(sent, kPlater).front(), "6 Termin");
    EXPECT_THAT(to(declined, "@zink:cluster.test"), SizeIs(1));
}

TEST(AStepWhoseFirmsDeclined, does_not_go_to_a_firm_that_the_moderator_has_taken_off) {
    config::NeedSettings needs = ChainScene::in_waves();
    needs.release = config::Release::moderator;
    ChainScene scene(needs);
    scene.add(worker("zink", "Zinkbad Appel", {work("zinc_plating")}));
    const auto card = to(scene.say_in_chat(kAsker, kPlated), kModerator);
    const auto sent = scene.answer(card.front(), "ja, ohne Zinkbad Appel, weil die voll sind");
    ASSERT_THAT(to(sent, kPlater), SizeIs(1));
    const auto declined = scene.answer(to(sent, kPlater).front(), "6 Termin");
    EXPECT_THAT(to(declined, "@zink:cluster.test"), IsEmpty());
    EXPECT_THAT(all_text(declined, kAsker), Not(HasSubstr("Zinkbad Appel")));
    EXPECT_THAT(to(scene.wait(std::chrono::days(5)), "@zink:cluster.test"), IsEmpty());
}

TEST(TwoStepsWhoseFirmsDeclined, are_told_with_the_firms_for_each) {
    ChainScene scene;
    scene.add(nitrider());
    const auto sent =
        scene.say_in_chat(kAsker, "20 Wellen drehen, nitrieren und galvanisch verzinken");
    ASSERT_THAT(to(sent, kNitrider), SizeIs(1));
    scene.add(worker("zink", "Zinkbad Appel", {work("zinc_plating")}));
    scene.add(worker("nitrier2", "Nitrierwerk Odenbach", {work("nitriding")}));
    scene.change("nitrier2", [](Profile& firm) {
        firm.paused_until =
            Date{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(1)};
    });
    scene.change("zink", [](Profile& firm) {
        firm.paused_until =
            Date{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(1)};
    });
    scene.answer(to(sent, kPlater).front(), "6 Termin");
    scene.change("nitrier2", [](Profile& firm) { firm.paused_until.reset(); });
    scene.change("zink", [](Profile& firm) { firm.paused_until.reset(); });
    const auto declined = scene.answer(to(sent, kNitrider).front(), "6 Termin");
    EXPECT_THAT(
        all_text(declined, kAsker),
        AllOf(HasSubstr("Nach Schritten: "), HasSubstr("Nitrieren: Nitrierwerk Odenbach"))
    );
    EXPECT_THAT(all_text(declined, kAsker), Not(HasSubstr("noch nicht genug Firmen")));
}

TEST(AFurtherWave, does_not_say_that_nobody_does_a_step_that_an_asked_firm_does) {
    config::NeedSettings needs = ChainScene::in_waves();
    needs.suppliers_per_wave = 2;
    ChainScene scene(needs);
    const auto sent = scene.say_in_chat(kAsker, kPlated);
    ASSERT_THAT(to(sent, kPlater), SizeIs(1));
    const auto later = scene.wait(std::chrono::days(3));
    EXPECT_THAT(all_text(later, kModerator), Not(HasSubstr("finde ich im Cluster niemanden")));
    const auto changed = scene.say_in_chat(kAsker, "B-2026-001: Ø 42 statt 40");
    EXPECT_THAT(all_text(changed, kModerator), Not(HasSubstr("finde ich im Cluster niemanden")));
}

}  // namespace
}  // namespace clusterlotse::test
